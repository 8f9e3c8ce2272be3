import type { IncomingMessage } from 'node:http';
import type { Resources } from '../assembly/resources.ts';
import type { Clock, FunctionInvoker, InvocationResult } from '../component-types.ts';
import type { HttpAccessLog } from './access-log.ts';
import { readBody } from './read-body.ts';
import { buildRequestEvent, decodeRequestPath } from './request-event.ts';
import {
  badRequestResponse,
  type HttpResponse,
  payloadTooLargeResponse,
  routeNotFoundResponse,
  toHttpResponse,
  tooManyRequestsResponse,
} from './response.ts';
import { matchHttpApiRoute, readHttpApiRoutes } from './routes.ts';
import { createRequestThrottle } from './throttle.ts';

const bodyLimitBytes = 10 * 1024 * 1024;

export type HttpApi = (request: IncomingMessage) => Promise<HttpResponse>;

type HttpApiDeps = {
  resources: Resources;
  invoke: FunctionInvoker;
  clock: Clock;
  accessLog: HttpAccessLog;
  /** Factor from 0 to 1 by which the API stage's throttling limits are reduced on this machine. */
  shareOfLimits: number;
};

/** Result that is logged for a throttled HTTP request, for which no function was invoked. */
const throttledRequestResult: InvocationResult = {
  kind: 'failed',
  errorType: 'Throttled',
  errorMessage: 'Too Many Requests',
};

/** Emulates the HTTP API of the cloud assembly, including the throttling limits of its stage. */
export function createHttpApi(deps: HttpApiDeps): HttpApi {
  const { resources, invoke, clock, accessLog } = deps;
  const routes = readHttpApiRoutes(resources);
  const admits = createRequestThrottle(deps);
  return async (request) => {
    const body = await readBody(request, bodyLimitBytes);
    if (body === undefined) return payloadTooLargeResponse;
    const path = decodeRequestPath(request);
    if (path === undefined) return badRequestResponse;
    const match = matchHttpApiRoute(routes, request.method ?? 'GET', path);
    if (match === undefined) return routeNotFoundResponse;
    const event = buildRequestEvent(request, path, body, match, clock.now());
    const isAdmitted = admits(match.route.routeKey);
    const result = isAdmitted
      ? await invoke(match.route.functionArn, event)
      : throttledRequestResult;
    const response = isAdmitted ? toHttpResponse(result) : tooManyRequestsResponse;
    accessLog({ event, result, response });
    return response;
  };
}
