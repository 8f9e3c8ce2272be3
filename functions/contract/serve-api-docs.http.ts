import { buildOpenApi } from '../../core/contract/openapi.ts';
import {
  type DescribedRoute,
  describePublicRoutes,
  toApiOperations,
} from '../../core/contract/operation.ts';
import { getOrganization } from '../../core/directory/model/organization/organization.ts';
import { deployedOrganization } from '../../core/directory/read/deployed/deployed-organization.ts';
import { toHotlineDetails } from '../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { renderApiDocsPage } from '../../web/contract/view/docs-page.ts';
import { routes as chatRoutes } from '../chat/chat.http.ts';
import { routes as publicRoutes } from '../intake/public-api.http.ts';
import { routes as uploadRoutes } from '../intake/upload-photo.http.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/events/http.ts';
import { addEtag, replyIfChanged } from '../runtime/reply/etag.ts';
import { buildJsonReply, buildPageReply, type HttpReply } from '../runtime/reply/reply.ts';
import { describedStaffRoutes } from '../staff/all-endpoints.ts';
import { unauthenticatedRoutes } from '../staff/staff-api.http.ts';

/** Routes that the API description documents, of the public and the staff API. */
export const documentedRoutes: readonly DescribedRoute[] = [
  ...describePublicRoutes([
    ...publicRoutes,
    ...uploadRoutes,
    ...chatRoutes,
    ...unauthenticatedRoutes,
  ]),
  ...describedStaffRoutes,
];

const operations = toApiOperations(documentedRoutes);

/** Cache headers for the API description, which changes only with a deployment. */
const cacheHeaders = { 'cache-control': 'public, max-age=3600' };

/** Builds a reply once for each language, because building the description takes 0.2 s of CPU time. */
function cacheByLanguage(build: (lang: Lang) => HttpReply): (lang: Lang) => HttpReply {
  const replies = new Map<Lang, HttpReply>();
  return (lang) => {
    const reply = replies.get(lang) ?? build(lang);
    replies.set(lang, reply);
    return reply;
  };
}

/** Returns the API description with the deployed details of the hotline, because this function can't read the directory. */
const describeAsOpenApi = cacheByLanguage((lang) => {
  const hotline = toHotlineDetails(getOrganization(deployedOrganization, new Date()), lang);
  return addEtag(buildJsonReply(200, buildOpenApi(operations, lang, hotline), cacheHeaders));
});
const describeAsPage = cacheByLanguage((lang) =>
  buildPageReply(200, renderApiDocsPage(operations, lang)),
);

export const routes: HttpFunctionRoute<undefined>[] = [
  {
    method: 'GET',
    path: '/openapi.json',
    answer: (request) => replyIfChanged(describeAsOpenApi(request.lang), request),
  },
  {
    method: 'GET',
    path: '/docs',
    answer: ({ lang }) => describeAsPage(lang),
  },
];

/** Lambda function that serves the API description as HTML and OpenAPI. Its IAM role grants no permissions. */
export const handler = createHttpFunction({ routes, services: () => undefined });
