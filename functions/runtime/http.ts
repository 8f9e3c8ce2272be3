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

/** One line of a door's route table. */
export type Route<Services> = {
  method: Extract<Method, 'GET' | 'POST' | 'PUT' | 'DELETE'>;
  path: string;
  contract?: Contract;
  answer(request: Request, services: Services): Promise<Reply> | Reply;
};

type Door<Services> = {
  routes: Route<Services>[];
  /** Builds clients and ports, once, on the first request. */
  services(): Services;
  /** As it is sent, in base64 where it isn't text. @default 64 kB */
  mostBodyBytes?: number;
  /** Each request has an API key, so pages of any site may send it. @default requests of other sites' pages are refused */
  isOpenToSites?: boolean;
  /** Who is let in at all. @default what the deploy says */
  front?: Front;
  /** What its callers are told when no route answers. @default a problem for programs, a page for people */
  refuse?: typeof refusal;
  /** Completes every response, also those that no route gave. @default responses stay as they are */
  complete?: (reply: Reply, request: Request) => Reply;
};

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Far above the longest report with every sign escaped; far below what would be work to parse. */
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

/** The route as the table has it: a path may hold a code or an officer's token, which no log may. */
const patternOf = ({ path }: Request, routes: Listed[]): string =>
  routes.find((route) => matches(route.path, path))?.path ?? 'no route';

/** What the router goes by; the whole address stays beside it, with its language. */
const withoutLanguage = (event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
  const { http } = event.requestContext;
  const { path } = pathInLanguage(event.rawPath);
  return { ...event, requestContext: { ...event.requestContext, http: { ...http, path } } };
};

/** HEAD is GET without its body; the router knows the one, API Gateway sends both. */
const headAsGet =
  (handler: Handler): Handler =>
  async (event, context) => {
    const { http } = event.requestContext;
    if (http.method !== 'HEAD') return handler(event, context);
    const get = { ...event.requestContext, http: { ...http, method: 'GET' } };
    return { ...(await handler({ ...event, requestContext: get }, context)), body: '' };
  };

/** A Lambda function behind the HTTP API: a route table and what its routes need. */
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
