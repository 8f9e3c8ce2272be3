import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { HttpApiRouteMatch } from './routes.ts';

/** Returns the decoded path of a request as API Gateway passes it to functions; undefined when the path can't be decoded. */
export function decodeRequestPath(request: IncomingMessage): string | undefined {
  const [path = '/'] = (request.url ?? '/').split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * Request header that sets the client's IP address in the Lambda event, because all local connections come from 127.0.0.1.
 * The header isn't forwarded, and only this machine can send it: the local run listens on the loopback interface.
 */
export const clientAddressHeader = 'x-local-client-address';

/** Builds the Lambda event for a request to an HTTP API, in payload format 2.0. */
export function buildRequestEvent(
  request: IncomingMessage,
  path: string,
  body: Buffer,
  { route, pathParameters }: HttpApiRouteMatch,
  now: Date,
) {
  const { cookie, [clientAddressHeader]: stated = '', ...headers } = singleHeaders(request);
  const rawQueryString = (request.url ?? '').split('?').slice(1).join('?');
  const host = headers['host'] ?? 'localhost';
  const ip = isIP(stated) ? stated : (request.socket.remoteAddress ?? '');
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookie && { cookies: cookie.split(';').map((part) => part.trim()) }),
    headers: {
      ...headers,
      'x-forwarded-for': headers['x-forwarded-for'] ? `${headers['x-forwarded-for']}, ${ip}` : ip,
      'x-forwarded-port': String(request.socket.localPort),
      'x-forwarded-proto': 'http',
    },
    ...(rawQueryString !== '' && { queryStringParameters: joinedQuery(rawQueryString) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: route.account,
      apiId: route.apiId,
      domainName: host,
      domainPrefix: host.split(/[.:]/)[0],
      http: {
        method: request.method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: ip,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.routeKey,
      stage: '$default',
      time: accessLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...bodyOf(body, headers['content-type']),
  };
}

const singleHeaders = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values = []]) => [
      name,
      values.join(name === 'cookie' ? ';' : ','),
    ]),
  );

function joinedQuery(query: string): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    joined[name] = name in joined ? `${joined[name]},${value}` : value;
  }
  return joined;
}

/** Content types whose bodies API Gateway passes as text; all other bodies, including forms, are passed as base64. */
const textTypes = /^(text\/|application\/(json|xml|javascript)\b)/;

const bodyOf = (body: Buffer, contentType: string | undefined) => {
  if (body.length === 0) {
    return { isBase64Encoded: false };
  }
  return textTypes.test(contentType ?? '')
    ? { body: body.toString('utf8'), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
};

/** Formats an instant in the access log's format: `03/Dec/2021:01:00:00 +0000`. */
function accessLogTime(now: Date): string {
  const [, day, month, year, time] = now.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
