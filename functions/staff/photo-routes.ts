import { PhotosAnswer } from '../../core/contract/photo-answers.ts';
import { accessBy } from '../../core/staff/access-log.ts';
import { wasListenedTo } from '../../core/staff/listened-to.ts';
import { photosWithMerged } from '../../core/ticket/common-photos.ts';
import { visiblePhotos } from '../../core/ticket/visible-photos.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { json, problem } from '../runtime/reply.ts';
import { knownTicket } from './known-ticket.ts';
import type { StaffRoute } from './staff-door.ts';

/**
 * Handles `GET /api/staff/tickets/{code}/photos`: returns photo URLs valid for 5 minutes, after writing an access log entry.
 */
const showPhotos: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await knownTicket(request, member, services);
  if (!ticket) return problem(404, 'not-found', request.lang);
  const then = { directory: await services.directory(), now: services.now() };
  const photos = await photosWithMerged(ticket, services.tickets, member, then);
  const visible = visiblePhotos(
    { ...ticket, photos },
    {
      isHotline: member.role !== 'officer',
      wasListenedTo: await wasListenedTo(ticket, services),
    },
  );
  if (visible.length > 0) {
    const codes = new Set([ticket.code, ...visible.map(({ listedOn }) => listedOn)]);
    for (const code of codes) {
      const seen = { code, kind: 'opened', at: then.now } as const;
      await services.accessLog.note(accessBy(member, seen));
    }
  }
  const shown = visible.map(({ listedOn, sentTo: _, ...photo }) => {
    const { picture, thumbnail } = services.photos.linksTo(listedOn, photo);
    const isFromMerged = listedOn !== ticket.code && { isFromMerged: true };
    return { ...photo, url: picture, thumbnailUrl: thumbnail, ...isFromMerged };
  });
  const { code, version } = ticket;
  return json(200, inHotlineTime({ code, version, photos: shown }));
};

export const photoRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/photos',
    contract: { answers: { 200: PhotosAnswer }, problems: { 404: ['not-found'] } },
    answer: showPhotos,
  },
];
