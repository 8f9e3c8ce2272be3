import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { httpEvent } from '../../support/lambda-events.ts';

/** A request as somebody sends it. */
export type SentInput = {
  method: string;
  path: string;
  /** As it stands in the address. */
  query?: string;
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string | Uint8Array;
  from?: string;
};

/** Of a name that comes several times API Gateway makes one value. */
const joined = (query: string): Record<string, string> => {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
};

/** API Gateway takes these for text; all else comes as base64. */
const textTypes = /^(text\/|application\/(json|xml|javascript)\b)/;

const bodyOf = ({ body, headers = {} }: SentInput) => {
  if (body === undefined || body.length === 0) return { isBase64Encoded: false };
  const bytes = Buffer.from(body);
  return textTypes.test(headers['content-type'] ?? '')
    ? { body: bytes.toString('utf8'), isBase64Encoded: false }
    : { body: bytes.toString('base64'), isBase64Encoded: true };
};

/** The event that the HTTP API makes of it. */
export const eventOf = (
  sent: SentInput,
  pathParameters: Record<string, string>,
): APIGatewayProxyEventV2 => {
  const { method, path, query = '', headers = {}, cookies, from } = sent;
  const event = httpEvent(method, path, {
    rawQueryString: query,
    // a browser that has cookies names the site that it sends from
    headers: { ...(cookies && { 'sec-fetch-site': 'same-origin' }), ...headers },
    ...(query !== '' && { queryStringParameters: joined(query) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(cookies && { cookies }),
    ...bodyOf(sent),
  });
  const { http } = event.requestContext;
  const sourceIp = from ?? http.sourceIp;
  return { ...event, requestContext: { ...event.requestContext, http: { ...http, sourceIp } } };
};
