import middy from '@middy/core';
import httpRouter, { type Method } from '@middy/http-router';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import type { Contract } from '../../core/contract/contract.ts';
import { AccessNotRecordedError } from '../../core/staff/access-log.ts';
import { isCrossSite } from './cross-site.ts';
import { type Front, ownFront } from './front.ts';
import { logFailure } from './log.ts';
import { count } from './metric.ts';
import { refusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import { pathInLanguage, type Request, requestFrom } from './request.ts';

export type Route<Services> = {
  method: Extract<Method, 'GET' | 'POST' | 'PUT' | 'DELETE'>;
  path: string;
  contract?: Contract;
  answer(request: Request, services: Services): Promise<Reply> | Reply;
};

type Door<Services> = {
  routes: Route<Services>[];
  /** Builds clients and dependencies, once, on the first request. */
  services(): Services;
  /** Maximum body size as sent, including base64 encoding of binary bodies. @default 64 kB */
  mostBodyBytes?: number;
  /**
   * Accepts requests from pages of any site, because each request carries an API key. @default requests from other sites'
   * pages are rejected
   */
  isOpenToSites?: boolean;
  /** Checks that a request came through CloudFront. @default according to `ORIGIN_SECRET` */
  front?: Front;
  /** Builds the response when no route handles the request. @default a problem document for programs, a page for people */
  refuse?: typeof refusal;
  /** Modifies every response, including responses to requests without a route. @default unchanged */
  complete?: (reply: Reply, request: Request) => Reply;
};

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Default body limit: 64 kB, far above the longest report with every character escaped. */
const mostBodyBytes = 64 * 1024;

const matches = (pattern: string, path: string): boolean => {
  const [wanted = [], found = []] = [pattern, path].map((text) => text.split('/'));
  const takesAllBelow = pattern.endsWith('+}');
  return (
    (takesAllBelow ? wanted.length <= found.length : wanted.length === found.length) &&
    wanted.every((part, at) => part.startsWith('{') || part === found[at])
  );
};

type Listed = Pick<Route<never>, 'method' | 'path'>;

const notRouted = (request: Request, routes: Listed[], refuse: typeof refusal): Reply => {
  const methods = routes
    .filter(({ path }) => matches(path, request.path))
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  if (methods.length === 0) return refuse(request, 'no-such-page');
  const reply = refuse(request, 'method-not-allowed');
  return { ...reply, headers: { ...reply.headers, allow: methods.join(', ') } };
};

/**
 * Returns the route pattern of a request for logs: paths can contain ticket codes or officer tokens, which must not be
 * logged.
 */
const patternOf = ({ path }: Request, routes: Listed[]): string =>
  routes.find((route) => matches(route.path, path))?.path ?? 'no route';

/** Removes the language prefix from the path that the router matches. `rawPath` still has it. */
const withoutLanguage = (event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
  const { http } = event.requestContext;
  const { path } = pathInLanguage(event.rawPath);
  return { ...event, requestContext: { ...event.requestContext, http: { ...http, path } } };
};

/** Handles HEAD as GET and drops the body; API Gateway forwards both, the router knows only GET. */
const headAsGet =
  (handler: Handler): Handler =>
  async (event, context) => {
    const { http } = event.requestContext;
    if (http.method !== 'HEAD') return handler(event, context);
    const get = { ...event.requestContext, http: { ...http, method: 'GET' } };
    return { ...(await handler({ ...event, requestContext: get }, context)), body: '' };
  };

/** Builds the Lambda function of an HTTP API from its routes and their dependencies. */
export const httpFunction = <Services>({
  routes,
  refuse = refusal,
  ...door
}: Door<Services>): Handler => {
  let services: Services | undefined;
  let front = door.front;
  const noRoute = Symbol('no route');
  const router = httpRouter<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    routes: routes.map(({ method, path, answer }) => ({
      method,
      path,
      handler: async (event: APIGatewayProxyEventV2) => {
        services ??= door.services();
        return answer(requestFrom(event), services);
      },
    })),
    notFoundResponse: () => noRoute,
  });

  const shell = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .before(async (request) => {
      front ??= ownFront();
      const arrival = await front(request.event);
      if (arrival.kind === 'stranger') {
        count('NotThroughFront');
        return refuse(requestFrom(request.event), 'no-entry');
      }
      if (!door.isOpenToSites && isCrossSite(arrival.event)) {
        return refuse(requestFrom(request.event), 'cross-site');
      }
      const event = withoutLanguage(arrival.event);
      request.event = event;
      const isTooLarge = (event.body?.length ?? 0) > (door.mostBodyBytes ?? mostBodyBytes);
      return isTooLarge ? refuse(requestFrom(event), 'too-large') : undefined;
    })
    .after((request) => {
      if (!Object.is(request.response, noRoute)) return;
      request.response = notRouted(requestFrom(request.event), routes, refuse);
    })
    .onError((request) => {
      const asked = requestFrom(request.event);
      logFailure(request.error, { door: `${asked.method} ${patternOf(asked, routes)}` });
      const isUnrecorded = request.error instanceof AccessNotRecordedError;
      request.response = refuse(asked, isUnrecorded ? 'access-unrecorded' : 'unavailable');
    })
    .handler(router);
  return headAsGet(async (event, context) => {
    const { statusCode = 200, body = '', ...rest } = await shell(event, context);
    const reply = { ...rest, statusCode, body };
    return door.complete?.(reply, requestFrom(event)) ?? reply;
  });
};
