import middy from '@middy/core';
import httpRouter, { type Method } from '@middy/http-router';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { logFailure } from './log.ts';
import type { Reply } from './reply.ts';
import { type Request, requestFrom } from './request.ts';

/** One line of a door's route table. */
export type Route<Services> = {
  method: Extract<Method, 'GET' | 'POST'>;
  path: string;
  answer(request: Request, services: Services): Promise<Reply> | Reply;
};

export type Door<Services> = {
  routes: Route<Services>[];
  /** Builds clients and ports, once, on the first request. */
  services(): Services;
  /** Answers what no route takes; `allow` names the methods that the path does take. */
  refuse(request: Request, allow: string[]): Reply;
  /** Answers when something broke; nothing of the failure reaches the sender. */
  fail(request: Request): Reply;
};

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

const matches = (pattern: string, path: string): boolean => {
  const [wanted, found] = [pattern, path].map((text) => text.split('/'));
  return (
    wanted?.length === found?.length &&
    (wanted ?? []).every((part, at) => part.startsWith('{') || part === found?.[at])
  );
};

const withoutBody = (reply: APIGatewayProxyStructuredResultV2) => ({ ...reply, body: '' });

/** HEAD is GET without its body; the router knows the one, API Gateway sends both. */
const headAsGet =
  (handler: Handler): Handler =>
  async (event, context) => {
    const { http } = event.requestContext;
    if (http.method !== 'HEAD') return handler(event, context);
    const get = { ...event.requestContext, http: { ...http, method: 'GET' } };
    return withoutBody(await handler({ ...event, requestContext: get }, context));
  };

/** A Lambda function behind the HTTP API: a route table and what its routes need. */
export const httpFunction = <Services>(door: Door<Services>): Handler => {
  let services: Services | undefined;
  const routes = door.routes.map(({ method, path, answer }) => ({
    method,
    path,
    handler: async (event: APIGatewayProxyEventV2) => {
      services ??= door.services();
      return answer(requestFrom(event), services);
    },
  }));
  const refuseUnknown = (event: APIGatewayProxyEventV2) => {
    const request = requestFrom(event);
    const known = door.routes.filter(({ path }) => matches(path, request.path));
    return door.refuse(request, [...new Set(known.map(({ method }) => method))]);
  };
  const noRoute = Symbol('no route');
  const router = httpRouter<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    routes,
    notFoundResponse: () => noRoute,
  });

  const shell = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .after((request) => {
      if (Object.is(request.response, noRoute)) request.response = refuseUnknown(request.event);
    })
    .onError((request) => {
      const { method, path } = request.event.requestContext.http;
      logFailure(request.error, { door: `${method} ${path.split('/').slice(0, 3).join('/')}` });
      request.response = door.fail(requestFrom(request.event));
    })
    .handler(router);
  return headAsGet((event, context) => shell(event, context));
};
