import * as z from 'zod';
import type { Directory } from '../../../core/directory/model/directory.ts';
import {
  getOrganization,
  selectOrganizationName,
} from '../../../core/directory/model/organization/organization.ts';
import { getService, getServiceTexts } from '../../../core/directory/model/services/service.ts';
import { listOfferedServices } from '../../../core/directory/read/offered-services.ts';
import { groupPublications } from '../../../core/intake/follow/group-publications.ts';
import { readPublicationPage } from '../../../core/intake/follow/read-publication-page.ts';
import { normalizeSearchText } from '../../../core/search/normalize-search-text.ts';
import { type Publication, PublicationId } from '../../../core/ticket/model/fields/publication.ts';
import { formatTicketArea } from '../../../core/ticket/read/ticket-area.ts';
import { type Lang, officialLang } from '../../../i18n/languages.ts';
import { publishedPageTexts } from '../../../i18n/portal.ts';
import { type NewsFeed, renderAtomFeed, renderRssFeed } from '../../../web/design/view/feed.ts';
import { getRequestedAddress } from '../../../web/portal/view/frame/portal-page.ts';
import { renderProblemPage } from '../../../web/portal/view/problem-page.ts';
import { renderPublicationPage } from '../../../web/portal/view/public/publication-page.ts';
import {
  publicationsPath,
  renderPublicationsPage,
  toPublicationHref,
} from '../../../web/portal/view/public/publications-page.ts';
import { withDownloadEtag } from '../../runtime/reply/download-etag.ts';
import { buildPageReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import { withPublicCache } from './public-data.ts';

type PublishedPagesDeps = Pick<PublicApiDeps, 'publications' | 'directory' | 'portalUrl' | 'now'>;

/** Cache lifetime of the publication pages in seconds. A withdrawn publication disappears within a minute. */
const publicationCacheSeconds = 60;

const withPresentArea = (
  publication: Publication,
  context: { directory: Directory; now: Date; lang: Lang },
): Publication => ({ ...publication, areaName: formatTicketArea(publication, context) });

/**
 * Handles `GET /gop-y`: shows published answers or those with the words of a search, 10 per page. If the URL has an unknown
 * service or cursor, shows the first page of all answers.
 */
export async function showPublications(
  { lang, query }: HttpRequest,
  ports: PublishedPagesDeps,
): Promise<HttpReply> {
  const now = ports.now();
  const directory = await ports.directory();
  const services = listOfferedServices(directory, now);
  const service = services.find(({ code }) => code === query['dich-vu'])?.code;
  const after = PublicationId.safeParse(query['sau']).data;
  const text = normalizeSearchText(query['tim']);
  const found = await readPublicationPage({ service, text, after }, ports.publications);
  const publications = found.publications.map((one) =>
    withPresentArea(one, { directory, now, lang }),
  );
  const groups = groupPublications(publications, directory, lang);
  const model = { lang, now, services, service, text, after, groups, next: found.next };
  return withPublicCache(
    publicationCacheSeconds,
    buildPageReply(200, renderPublicationsPage(model)),
  );
}

/** Handles `GET /gop-y/{id}`: shows one published answer. */
export async function showPublication(
  request: HttpRequest,
  ports: PublishedPagesDeps,
): Promise<HttpReply> {
  const { lang, params } = request;
  const id = PublicationId.safeParse(params['id']).data;
  const publication = id && (await ports.publications.find(id));
  if (!publication) {
    const { title, text } = publishedPageTexts[lang].gone;
    const here = getRequestedAddress(request);
    return buildPageReply(404, renderProblemPage({ lang, status: 404, title, detail: text, here }));
  }
  const [directory, now] = [await ports.directory(), ports.now()];
  const model = {
    ...{ lang, now, services: listOfferedServices(directory, now) },
    publication: withPresentArea(publication, { directory, now, lang }),
  };
  return withPublicCache(
    publicationCacheSeconds,
    buildPageReply(200, renderPublicationPage(model)),
  );
}

/** Builds the feed with the newest publications. Feed texts are always in Vietnamese. */
const loadNewestFeed = async (
  form: 'rss' | 'atom',
  ports: PublishedPagesDeps,
): Promise<NewsFeed> => {
  const { publications } = await ports.publications.page();
  const directory = await ports.directory();
  const at = (path: string): string => `${ports.portalUrl}${path}`;
  const { title, lead } = publishedPageTexts[officialLang];
  const organization = getOrganization(directory, ports.now());
  const author = selectOrganizationName(organization.short, officialLang);
  return {
    title: `${author}: ${title}`,
    author,
    description: lead,
    link: at(publicationsPath),
    self: at(`${publicationsPath}.${form}`),
    lang: officialLang,
    items: publications.map((one) => ({
      id: `urn:1022:published:${one.id}`,
      title: one.title,
      link: at(toPublicationHref(officialLang, one)),
      at: one.publishedAt,
      text: `${getServiceTexts(officialLang, getService(directory, one.service, one.publishedAt)).short}. ${one.question}\n\n${one.answer}`,
    })),
  };
};

/**
 * Builds a feed response with an ETag. It has no `Last-Modified`, because that date would go back if a publication is
 * withdrawn.
 */
const buildFeedReply = (form: 'rss' | 'atom', body: string, request: HttpRequest): HttpReply => {
  const reply = buildPageReply(200, body);
  const headers = { ...reply.headers, 'content-type': `application/${form}+xml; charset=utf-8` };
  return withDownloadEtag(withPublicCache(publicationCacheSeconds, { ...reply, headers }), request);
};

/** Handles `GET /gop-y.rss`: returns the newest publications as an RSS feed. */
export async function showPublicationsRssFeed(
  request: HttpRequest,
  ports: PublishedPagesDeps,
): Promise<HttpReply> {
  return buildFeedReply('rss', renderRssFeed(await loadNewestFeed('rss', ports)), request);
}

/** Handles `GET /gop-y.atom`: returns the newest publications as an Atom feed. */
export async function showPublicationsAtomFeed(
  request: HttpRequest,
  ports: PublishedPagesDeps,
): Promise<HttpReply> {
  return buildFeedReply('atom', renderAtomFeed(await loadNewestFeed('atom', ports)), request);
}

const feed = {
  method: 'GET',
  headers: ['If-None-Match'],
  answers: { 200: z.string(), 304: undefined },
  needs: ['publications', 'directory', 'portalUrl', 'now'],
} as const;

export const publicationFeedEndpoints = [
  publicEndpoint({
    ...feed,
    path: '/gop-y.rss',
    summary: { vi: 'Câu trả lời công khai: RSS', en: 'Published answers as RSS' },
    media: 'application/rss+xml',
    answer: showPublicationsRssFeed,
  }),
  publicEndpoint({
    ...feed,
    path: '/gop-y.atom',
    summary: { vi: 'Câu trả lời công khai: Atom', en: 'Published answers as Atom' },
    media: 'application/atom+xml',
    answer: showPublicationsAtomFeed,
  }),
];
