import { findUrgentAnnouncementAt } from '../../core/announcements/announcement.ts';
import { insertUrgentNotice } from '../../web/portal/view/public/urgent-notice.ts';
import type { HttpFunctionRoute } from '../runtime/events/http.ts';
import { isHtmlPage } from '../runtime/reply/fill-reply.ts';
import type { PublicApiDeps } from './deps.ts';

type UrgentFirstDeps = Pick<PublicApiDeps, 'directory' | 'now'>;

/** Wraps routes so that each HTML page shows the current urgent announcement at the top. */
export function addUrgentAnnouncementToRoutes<Services extends UrgentFirstDeps>(
  routes: HttpFunctionRoute<Services>[],
): HttpFunctionRoute<Services>[] {
  return routes.map((route) => ({
    ...route,
    answer: async (request, services) => {
      const reply = await route.answer(request, services);
      if (!isHtmlPage(reply)) return reply;
      const notice = findUrgentAnnouncementAt(await services.directory(), services.now());
      return { ...reply, body: insertUrgentNotice(reply.body, request.lang, notice) };
    },
  }));
}
