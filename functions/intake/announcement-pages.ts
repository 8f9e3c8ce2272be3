import { announcementsAt, hasAnnouncementBegun } from '../../core/announcements/announcement.ts';
import { unitRow } from '../../core/directory/unit.ts';
import { announcementPage, announcementsPage } from '../../web/portal/view/announcement-pages.ts';
import { announcementsRss } from '../../web/portal/view/feed.ts';
import { page, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { expiredOrUnknown } from './expired.ts';
import type { PublicServices } from './services.ts';

type Needs = Pick<PublicServices, 'directory' | 'now' | 'portalUrl'>;

/** `GET /thong-bao`: what is announced now. */
export const showAnnouncements = async (
  { lang }: Request,
  { directory, now }: Needs,
): Promise<Reply> => page(200, announcementsPage(lang, announcementsAt(await directory(), now())));

/** `GET /thong-bao/{code}`: one announcement, while it is shown. */
export const showAnnouncement = async (request: Request, services: Needs): Promise<Reply> => {
  const { lang, params } = request;
  const [directory, now] = [await services.directory(), services.now()];
  const found = announcementsAt(directory, now).find(({ code }) => code === params['code']);
  if (!found) {
    const wasPublic = hasAnnouncementBegun(directory, params['code'], now);
    return expiredOrUnknown(request, 'announcements', { wasPublic });
  }
  const owner = unitRow(directory, found.owner, now)?.name ?? found.owner;
  return page(200, announcementPage(lang, found, { owner }));
};

/** `GET /thong-bao.rss` */
export const showAnnouncementsFeed = async (
  { lang }: Request,
  { directory, now, portalUrl }: Needs,
): Promise<Reply> => {
  const reply = page(
    200,
    announcementsRss(lang, announcementsAt(await directory(), now()), portalUrl),
  );
  const headers = {
    ...reply.headers,
    'content-type': 'application/rss+xml; charset=utf-8',
    'cache-control': 'public, max-age=300',
  };
  return { ...reply, headers };
};
