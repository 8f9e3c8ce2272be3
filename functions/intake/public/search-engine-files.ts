import { listAnnouncementsAt } from '../../../core/announcements/announcement.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { userGuides } from '../../../core/guides/guide.ts';
import { listArticlesVisibleOnDate } from '../../../core/knowledge/article.ts';
import { listOpenProgrammes } from '../../../core/welfare/programme.ts';
import { pathPrefixes } from '../../../i18n/languages.ts';
import { accessibilityPath, privacyPath } from '../../../web/portal/view/frame/portal-page.ts';
import { publicationsPath } from '../../../web/portal/view/public/publications-page.ts';
import { denunciationPath } from '../../../web/portal/view/report/denunciation-page.ts';
import { renderSitemap } from '../../../web/portal/view/sitemap.ts';
import type { HttpFunctionRoute } from '../../runtime/events/http.ts';
import { buildTextReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { withPublicCache } from './public-data.ts';

type SearchEngineFileDeps = Pick<PublicApiDeps, 'directory' | 'now' | 'portalUrl' | 'publications'>;

const cacheSeconds = 3600;

/** Public pages that do not depend on directory data. */
const permanentPaths = [
  ...[
    '/',
    '/bao-cao',
    '/tra-cuu',
    '/tra-cuu/quen-ma',
    '/tro-chuyen',
    denunciationPath,
    '/cach-goi',
  ],
  ...['/thong-bao', '/hoi-dap', '/an-sinh', publicationsPath, '/hieu-qua', '/huong-dan'],
  ...['/open-data', '/bao-chi', privacyPath, accessibilityPath],
];

/** Paths of personal and staff pages, and of redirects that count visits. */
const privatePaths = [
  ...['/a/', '/api/', '/console', '/q/'],
  ...pathPrefixes.flatMap((prefix) => ['?', '/du-lieu'].map((rest) => `${prefix}/tra-cuu${rest}`)),
];

const listContentPaths = (directory: Directory, now: Date): string[] => [
  ...listAnnouncementsAt(directory, now).map(({ code }) => `/thong-bao/${code}`),
  ...listArticlesVisibleOnDate(directory, now).map(({ code }) => `/hoi-dap/${code}`),
  ...listOpenProgrammes(directory, now).map(({ code }) => `/an-sinh/${code}`),
  ...userGuides.map(({ code }) => `/huong-dan/${code}`),
];

/** Handles `GET /robots.txt`, which excludes private pages from search engines and names the sitemap. */
export function showRobotsTxt(
  _: HttpRequest,
  { portalUrl }: Pick<SearchEngineFileDeps, 'portalUrl'>,
): HttpReply {
  const lines = [
    'User-agent: *',
    ...privatePaths.map((path) => `Disallow: ${path}`),
    `Sitemap: ${portalUrl}/sitemap.xml`,
  ];
  return withPublicCache(cacheSeconds, buildTextReply(200, `${lines.join('\n')}\n`));
}

/** Handles `GET /sitemap.xml`: lists all public pages in all languages, and the newest published answers. */
export async function showSitemap(
  _: HttpRequest,
  { directory, now, portalUrl, publications }: SearchEngineFileDeps,
): Promise<HttpReply> {
  const paths = [
    ...permanentPaths,
    ...listContentPaths(await directory(), now()),
    ...(await publications.page()).publications.map(({ id }) => `${publicationsPath}/${id}`),
  ];
  const reply = buildTextReply(200, renderSitemap(paths, portalUrl));
  const headers = { ...reply.headers, 'content-type': 'application/xml; charset=utf-8' };
  return withPublicCache(cacheSeconds, { ...reply, headers });
}

export const searchEngineRoutes: HttpFunctionRoute<SearchEngineFileDeps>[] = [
  { method: 'GET', path: '/robots.txt', answer: showRobotsTxt },
  { method: 'GET', path: '/sitemap.xml', answer: showSitemap },
];
