import { buildOpenApi } from '../../core/contract/openapi.ts';
import { type DescribedRoute, toApiOperations } from '../../core/contract/operation.ts';
import { renderApiDocsPage } from '../../web/contract/view/docs-page.ts';
import { routes as chatRoutes } from '../chat/chat.http.ts';
import { routes as publicRoutes } from '../intake/public-api.http.ts';
import { routes as uploadRoutes } from '../intake/upload-photo.http.ts';
import { withEtag } from '../runtime/etag.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/http.ts';
import { buildJsonReply, buildPageReply } from '../runtime/reply.ts';
import { openCallbackRoutes } from '../staff/open-callback-routes.ts';
import { dailyReportRoutes } from '../staff/report-routes.ts';
import { identityRevealRoutes } from '../staff/reveal-routes.ts';
import { routes as staffRoutes, unauthenticatedRoutes } from '../staff/staff-api.http.ts';

/**
 * Returns true for routes that the API description documents: JSON APIs, and files or feeds with a contract. HTML pages are
 * not documented.
 */
const isOfPrograms = ({ path, contract }: { path: string; contract?: unknown }): boolean =>
  path.startsWith('/api/') || contract !== undefined;

/** Routes that the API description documents, from the public and staff entry points. */
export const documentedRoutes: DescribedRoute[] = [
  ...[...publicRoutes, ...uploadRoutes, ...chatRoutes, ...unauthenticatedRoutes]
    .filter(isOfPrograms)
    .map((route) => ({ door: 'public' as const, ...route })),
  ...[...staffRoutes, ...identityRevealRoutes, ...openCallbackRoutes, ...dailyReportRoutes].map(
    (route) => ({
      door: 'staff' as const,
      ...route,
    }),
  ),
];

const operations = toApiOperations(documentedRoutes);

/** Cache headers for the API description, which changes only with a deployment. */
const cacheHeaders = { 'cache-control': 'public, max-age=3600' };

export const routes: HttpFunctionRoute<undefined>[] = [
  {
    method: 'GET',
    path: '/openapi.json',
    answer: (request) =>
      withEtag(buildJsonReply(200, buildOpenApi(operations, request.lang), cacheHeaders), request),
  },
  {
    method: 'GET',
    path: '/docs',
    answer: ({ lang }) => buildPageReply(200, renderApiDocsPage(operations, lang)),
  },
];

/** Lambda function that serves the API description as HTML and OpenAPI. Its IAM role grants no permissions. */
export const handler = createHttpFunction({ routes, services: () => undefined });
