import type { IncomingMessage } from 'node:http';
import type { Clock, InvokeFunction } from '../parts.ts';
import type { AccessLog } from './access-log.ts';
import { readBody } from './read-body.ts';
import { decodedPath, requestEvent } from './request-event.ts';
import { badRequest, type HttpResponse, notFound, responseOf, tooLarge } from './response.ts';
import { matchRoute, type Route } from './routes.ts';

const bodyLimitBytes = 10 * 1024 * 1024;

export type HttpApi = (request: IncomingMessage) => Promise<HttpResponse>;

/** Answers a request as the assembly's HTTP API would. */
export const openHttpApi =
  (routes: Route[], invoke: InvokeFunction, clock: Clock, log: AccessLog): HttpApi =>
  async (request) => {
    const body = await readBody(request, bodyLimitBytes);
    if (body === undefined) {
      return tooLarge;
    }
    const path = decodedPath(request);
    if (path === undefined) {
      return badRequest;
    }
    const match = matchRoute(routes, request.method ?? 'GET', path);
    if (match === undefined) {
      return notFound;
    }
    const event = requestEvent(request, path, body, match, clock.now());
    const result = await invoke(match.route.functionArn, event);
    const response = responseOf(result);
    log({ event, result, response });
    return response;
  };
