import { buildOpenApi } from '../../core/contract/openapi.ts';
import { type DescribedRoute, toApiOperations } from '../../core/contract/operation.ts';
import { renderApiDocsPage } from '../../web/contract/view/docs-page.ts';
import { routes as chatRoutes } from '../chat/chat.http.ts';
import { routes as publicRoutes } from '../intake/public-api.http.ts';
import { routes as uploadRoutes } from '../intake/upload-photo.http.ts';
import { withEtag } from '../runtime/etag.ts';
import { httpFunction, type Route } from '../runtime/http.ts';
import { jsonReply, pageReply } from '../runtime/reply.ts';
import { openCallbackRoutes } from '../staff/open-callback-routes.ts';
import { reportRoutes } from '../staff/report-routes.ts';
import { revealRoutes } from '../staff/reveal-routes.ts';
import { openRoutes, routes as staffRoutes } from '../staff/staff-api.http.ts';

/**
 * Returns true for routes that the API description documents: JSON APIs, and files or feeds with a contract. HTML pages are
 * not documented.
 */
const isOfPrograms = ({ path, contract }: { path: string; contract?: unknown }): boolean =>
  path.startsWith('/api/') || contract !== undefined;

/** Routes that the API description documents, from the public and staff entry points. */
export const describedRoutes: DescribedRoute[] = [
  ...[...publicRoutes, ...uploadRoutes, ...chatRoutes, ...openRoutes]
    .filter(isOfPrograms)
    .map((route) => ({ door: 'public' as const, ...route })),
  ...[...staffRoutes, ...revealRoutes, ...openCallbackRoutes, ...reportRoutes].map((route) => ({
    door: 'staff' as const,
    ...route,
  })),
];

const operations = toApiOperations(describedRoutes);

/** Cache headers for the API description, which changes only with a deployment. */
const cached = { 'cache-control': 'public, max-age=3600' };

export const routes: Route<undefined>[] = [
  {
    method: 'GET',
    path: '/openapi.json',
    answer: (request) =>
      withEtag(jsonReply(200, buildOpenApi(operations, request.lang), cached), request),
  },
  {
    method: 'GET',
    path: '/docs',
    answer: ({ lang }) => pageReply(200, renderApiDocsPage(operations, lang)),
  },
];

/** Lambda function that serves the API description as HTML and OpenAPI. Its IAM role grants no permissions. */
export const handler = httpFunction({ routes, services: () => undefined });
