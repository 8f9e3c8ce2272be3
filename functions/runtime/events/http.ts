import middy from '@middy/core';
import httpRouter, { type Method } from '@middy/http-router';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import * as z from 'zod';
import type { RouteContract } from '../../../core/contract/route-contract.ts';
import {
  getOrganization,
  type Organization,
} from '../../../core/directory/model/organization/organization.ts';
import { deployedOrganization } from '../../../core/directory/read/deployed/deployed-organization.ts';
import { AccessLogWriteError } from '../../../core/staff/access/access-log.ts';
import { readEnvironment } from '../environment.ts';
import { logFailure } from '../log.ts';
import { incrementMetric } from '../metric.ts';
import { fillReply } from '../reply/fill-reply.ts';
import type { HttpReply } from '../reply/reply.ts';
import { buildUnroutedReply } from '../reply/unrouted-reply.ts';
import { isCrossSite } from '../request/cross-site.ts';
import { buildOriginCheckFromEnvironment, type OriginCheck } from '../request/origin-check.ts';
import { type HttpRequest, splitLanguagePath, toRequest } from '../request/request.ts';

export type HttpFunctionRoute<Services> = {
  method: Extract<Method, 'GET' | 'POST' | 'PUT' | 'DELETE'>;
  path: string;
  contract?: RouteContract;
  answer(request: HttpRequest, services: Services): Promise<HttpReply> | HttpReply;
};

type HttpFunctionOptions<Services> = {
  routes: HttpFunctionRoute<Services>[];
  /** Builds the clients and dependencies of the Lambda function. Called once, on the first request. */
  services(): Services;
  /** Maximum body size in bytes as sent, including the base64 encoding of binary bodies. @default 64 kB */
  maxBodyBytes?: number;
  /**
   * Accepts requests from pages on any site, because each request carries an API key. @default requests from pages on other
   * sites are rejected
   */
  isOpenToSites?: boolean;
  /** Function that checks whether a request came through CloudFront. @default depends on `ORIGIN_SECRET` */
  originCheck?: OriginCheck;
  /**
   * Builds the error response for a request that no route answered, for example because it was rejected or a route failed.
   * @default a problem document for programs, a page for people
   */
  refuse?: typeof buildUnroutedReply;
  /**
   * Returns the hotline's details that replace the placeholders in pages. Error pages contain the deployed details while the
   * services are unavailable.
   * @default today's deployed details
   */
  organization?(services: Services): Promise<Organization>;
  /** Modifies every response, including error responses to requests that match no route. @default unchanged */
  complete?: (reply: HttpReply, request: HttpRequest) => HttpReply;
};

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Default limit for the size of a request body: 64 kB, far above the longest report with every character escaped. */
const maxBodyBytes = 64 * 1024;

const matchesPattern = (pattern: string, path: string): boolean => {
  const [wanted = [], found = []] = [pattern, path].map((text) => text.split('/'));
  const takesAllBelow = pattern.endsWith('+}');
  return (
    (takesAllBelow ? wanted.length <= found.length : wanted.length === found.length) &&
    wanted.every((part, at) => part.startsWith('{') || part === found[at])
  );
};

type RouteName = Pick<HttpFunctionRoute<never>, 'method' | 'path'>;

const buildNotRoutedReply = (
  request: HttpRequest,
  routes: RouteName[],
  refuse: typeof buildUnroutedReply,
): HttpReply => {
  const methods = routes
    .filter(({ path }) => matchesPattern(path, request.path))
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  if (methods.length === 0) return refuse(request, 'no-such-page');
  const reply = refuse(request, 'method-not-allowed');
  return { ...reply, headers: { ...reply.headers, allow: methods.join(', ') } };
};

/**
 * Returns the route pattern of a request for logs. The path itself must not be logged, because it may contain a ticket code
 * or an officer token.
 */
const findPattern = ({ path }: HttpRequest, routes: RouteName[]): string =>
  routes.find((route) => matchesPattern(route.path, path))?.path ?? 'no route';

/** Removes the language prefix from the path that the router matches. The event's `rawPath` keeps the prefix. */
const removeLanguagePrefix = (event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
  const { http } = event.requestContext;
  const { path } = splitLanguagePath(event.rawPath);
  return { ...event, requestContext: { ...event.requestContext, http: { ...http, path } } };
};

/** Handles HEAD requests like GET and removes the body. API Gateway forwards both methods, but the router knows only GET. */
const treatHeadAsGet =
  (handler: Handler): Handler =>
  async (event, context) => {
    const { http } = event.requestContext;
    if (http.method !== 'HEAD') return handler(event, context);
    const get = { ...event.requestContext, http: { ...http, method: 'GET' } };
    return { ...(await handler({ ...event, requestContext: get }, context)), body: '' };
  };

/** Returns the deployed details of the hotline, which pages contain when the directory is unavailable. */
const getDeployedOrganization = (): Organization =>
  getOrganization(deployedOrganization, new Date());

/** Environment of HTTP functions. `PORTAL_URL` is missing for functions whose pages don't contain it. */
const Environment = z.object({ PORTAL_URL: z.string().default('') });

/** Builds the Lambda function for an HTTP API from its routes and their dependencies. */
export function createHttpFunction<Services>({
  routes,
  refuse = buildUnroutedReply,
  ...door
}: HttpFunctionOptions<Services>): Handler {
  let services: Services | undefined;
  let front = door.originCheck;
  let portalUrl: string | undefined;
  const noRoute = Symbol('no route');
  const router = httpRouter<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    routes: routes.map(({ method, path, answer }) => ({
      method,
      path,
      handler: async (event: APIGatewayProxyEventV2) => {
        services ??= door.services();
        return answer(toRequest(event), services);
      },
    })),
    notFoundResponse: () => noRoute,
  });

  const shell = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .before(async (request) => {
      front ??= buildOriginCheckFromEnvironment();
      const arrival = await front(request.event);
      if (arrival.kind === 'stranger') {
        incrementMetric('RequestsBypassingEdge');
        return refuse(toRequest(request.event), 'no-entry');
      }
      if (!door.isOpenToSites && isCrossSite(arrival.event)) {
        return refuse(toRequest(request.event), 'cross-site');
      }
      const event = removeLanguagePrefix(arrival.event);
      request.event = event;
      const isTooLarge = (event.body?.length ?? 0) > (door.maxBodyBytes ?? maxBodyBytes);
      return isTooLarge ? refuse(toRequest(event), 'too-large') : undefined;
    })
    .after((request) => {
      if (!Object.is(request.response, noRoute)) return;
      request.response = buildNotRoutedReply(toRequest(request.event), routes, refuse);
    })
    .onError((request) => {
      const httpRequest = toRequest(request.event);
      logFailure(request.error, {
        door: `${httpRequest.method} ${findPattern(httpRequest, routes)}`,
      });
      const isUnrecorded = request.error instanceof AccessLogWriteError;
      request.response = refuse(httpRequest, isUnrecorded ? 'access-unrecorded' : 'unavailable');
    })
    .handler(router);
  const readOrganization = async (): Promise<Organization> =>
    services && door.organization
      ? door.organization(services).catch(getDeployedOrganization)
      : getDeployedOrganization();
  return treatHeadAsGet(async (event, context) => {
    const { statusCode = 200, body = '', ...rest } = await shell(event, context);
    const [reply, request] = [{ ...rest, statusCode, body }, toRequest(event)];
    portalUrl ??= readEnvironment(Environment).PORTAL_URL;
    return fillReply(
      door.complete?.(reply, request) ?? reply,
      request.lang,
      readOrganization,
      portalUrl,
    );
  });
}
