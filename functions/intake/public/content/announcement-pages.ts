import * as z from 'zod';
import {
  findAnnouncementEnd,
  listAnnouncementsAt,
} from '../../../../core/announcements/announcement.ts';
import {
  getOrganization,
  selectOrganizationName,
} from '../../../../core/directory/model/organization/organization.ts';
import { findUnitRow } from '../../../../core/directory/model/organization/unit.ts';
import {
  renderAnnouncementPage,
  renderAnnouncementsPage,
} from '../../../../web/portal/view/public/announcement-pages.ts';
import { renderAnnouncementsRss } from '../../../../web/portal/view/public/announcements-feed.ts';
import { buildPageReply, type HttpReply } from '../../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../../runtime/request/request.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { publicEndpoint } from '../../public-endpoint.ts';
import { buildGoneOrNotFoundReply } from '../../ticket/gone-or-not-found.ts';

type AnnouncementPagesDeps = Pick<PublicApiDeps, 'directory' | 'now' | 'portalUrl'>;

/** Handles `GET /thong-bao`: lists the current public announcements. */
export async function showAnnouncements(
  { lang }: HttpRequest,
  { directory, now }: AnnouncementPagesDeps,
): Promise<HttpReply> {
  return buildPageReply(
    200,
    renderAnnouncementsPage(lang, listAnnouncementsAt(await directory(), now())),
  );
}

/**
 * Handles `GET /thong-bao/{code}`: shows one current announcement. If the announcement has ended, shows a page that says
 * when, instead of "not found".
 */
export async function showAnnouncement(
  request: HttpRequest,
  services: AnnouncementPagesDeps,
): Promise<HttpReply> {
  const { lang, params } = request;
  const [directory, now] = [await services.directory(), services.now()];
  const found = listAnnouncementsAt(directory, now).find(({ code }) => code === params['code']);
  if (!found) {
    const on = findAnnouncementEnd(directory, params['code'], now);
    const reason = on === undefined ? undefined : ({ kind: 'ended', on } as const);
    const ended = reason && { reason, articles: [], programmes: [] };
    return buildGoneOrNotFoundReply(request, 'announcements', ended);
  }
  const owner = findUnitRow(directory, found.owner, now)?.name ?? found.owner;
  return buildPageReply(200, renderAnnouncementPage(lang, found, { owner }));
}

/** Handles `GET /thong-bao.rss`: returns the current announcements as an RSS feed, cached for 5 minutes. */
async function showAnnouncementsFeed(
  { lang }: HttpRequest,
  { directory, now, portalUrl }: AnnouncementPagesDeps,
): Promise<HttpReply> {
  const [known, at] = [await directory(), now()];
  const hotline = selectOrganizationName(getOrganization(known, at).short, lang);
  const reply = buildPageReply(
    200,
    renderAnnouncementsRss(lang, listAnnouncementsAt(known, at), { hotline, portalUrl }),
  );
  const headers = {
    ...reply.headers,
    'content-type': 'application/rss+xml; charset=utf-8',
    'cache-control': 'public, max-age=300',
  };
  return { ...reply, headers };
}

export const announcementFeedEndpoint = publicEndpoint({
  method: 'GET',
  path: '/thong-bao.rss',
  summary: { vi: 'Thông báo: nguồn tin RSS', en: 'Announcements as RSS' },
  media: 'application/rss+xml',
  answers: { 200: z.string() },
  needs: ['directory', 'now', 'portalUrl'],
  answer: showAnnouncementsFeed,
});
