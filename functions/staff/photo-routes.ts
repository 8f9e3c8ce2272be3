import { PhotosAnswer } from '../../core/contract/photo-answers.ts';
import { accessBy } from '../../core/staff/access-log.ts';
import { wasListenedTo } from '../../core/staff/listened-to.ts';
import { visiblePhotos } from '../../core/ticket/visible-photos.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { json, problem } from '../runtime/reply.ts';
import { knownTicket } from './known-ticket.ts';
import type { StaffRoute } from './staff-door.ts';

/** `GET /api/staff/tickets/{code}/photos`: the ticket's photos by addresses of five minutes; the access is recorded first. */
const showPhotos: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await knownTicket(request, member, services);
  if (!ticket) return problem(404, 'not-found', request.lang);
  const visible = visiblePhotos(ticket, {
    isHotline: member.role !== 'officer',
    wasListenedTo: await wasListenedTo(ticket, services),
  });
  if (visible.length > 0) {
    const seen = { code: ticket.code, kind: 'opened', at: services.now() } as const;
    await services.accessLog.note(accessBy(member, seen));
  }
  const photos = visible.map((photo) => {
    const { picture, thumbnail } = services.photos.linksTo(ticket.code, photo);
    return { ...photo, url: picture, thumbnailUrl: thumbnail };
  });
  return json(200, inHotlineTime({ code: ticket.code, version: ticket.version, photos }));
};

export const photoRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/photos',
    contract: { answers: { 200: PhotosAnswer }, problems: { 404: ['not-found'] } },
    answer: showPhotos,
  },
];
