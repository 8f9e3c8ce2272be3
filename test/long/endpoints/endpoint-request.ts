import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { httpEvent } from '../../support/events/lambda-events.ts';

export type EndpointRequest = {
  method: string;
  path: string;
  query?: string;
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string | Uint8Array;
  from?: string;
};

/** Joins the values of a repeated parameter with commas, as API Gateway does. */
const joined = (query: string): Record<string, string> => {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
};

/** Media types that API Gateway passes as text; others arrive as Base64. */
const textTypes = /^(text\/|application\/(json|xml|javascript)\b)/;

const bodyOf = ({ body, headers = {} }: EndpointRequest) => {
  if (body === undefined || body.length === 0) return { isBase64Encoded: false };
  const bytes = Buffer.from(body);
  return textTypes.test(headers['content-type'] ?? '')
    ? { body: bytes.toString('utf8'), isBase64Encoded: false }
    : { body: bytes.toString('base64'), isBase64Encoded: true };
};

/** Returns the event that API Gateway's HTTP API passes to a function. */
export function toEndpointEvent(
  request: EndpointRequest,
  pathParameters: Record<string, string>,
): APIGatewayProxyEventV2 {
  const { method, path, query = '', headers = {}, cookies, from } = request;
  const event = httpEvent(method, path, {
    rawQueryString: query,
    // browsers with cookies send the origin of the page
    headers: { ...(cookies && { 'sec-fetch-site': 'same-origin' }), ...headers },
    ...(query !== '' && { queryStringParameters: joined(query) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(cookies && { cookies }),
    ...bodyOf(request),
  });
  const { http } = event.requestContext;
  const sourceIp = from ?? http.sourceIp;
  return { ...event, requestContext: { ...event.requestContext, http: { ...http, sourceIp } } };
}
