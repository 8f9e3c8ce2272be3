import { PhotosResponse } from '../../../core/contract/public/photo-responses.ts';
import { buildStaffAccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { wereVoiceMessagesPlayed } from '../../../core/staff/access/played-voice-messages.ts';
import {
  accessRules,
  isHotlineRole,
  ticketPartAccess,
} from '../../../core/staff/members/access-rules.ts';
import { addResultPhoto } from '../../../core/ticket/change/add-result-photo.ts';
import { toActor } from '../../../core/ticket/change/perform-as-staff.ts';
import { listPhotosIncludingMerged } from '../../../core/ticket/duplicates/common-photos.ts';
import { findMergedTickets } from '../../../core/ticket/duplicates/find-merged-tickets.ts';
import { PhotoMoment } from '../../../core/ticket/model/fields/photo.ts';
import { filterVisiblePhotos } from '../../../core/ticket/read/attachments/visible-photos.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { buildPhotoProblemReply } from '../../runtime/reply/photo-problem-reply.ts';
import { toPhotoResponse } from '../../runtime/reply/photo-response.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';

/** Writes an access log entry, then returns photo URLs that are valid for 5 minutes. */
const showPhotos = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/photos',
  summary: { vi: 'Ảnh của phiếu', en: 'List photos of a ticket' },
  access: ticketPartAccess.photos,
  answers: { 200: PhotosResponse },
  needs: ['photos', 'tickets', 'directory', 'now', 'accessLog'],
  answer: async (request, member, services) => {
    const { ticket } = request;
    const directoryAt = { directory: await services.directory(), now: services.now() };
    const merged = await findMergedTickets(ticket, services.tickets, member, directoryAt);
    const photos = listPhotosIncludingMerged(ticket, merged);
    const visible = filterVisiblePhotos(
      { ...ticket, photos },
      {
        isHotline: isHotlineRole(member.role),
        wasListenedTo: await wereVoiceMessagesPlayed(ticket, services),
      },
    );
    if (visible.length > 0) {
      const codes = new Set([ticket.code, ...visible.map(({ listedOn }) => listedOn)]);
      const seen = { kind: 'opened', at: directoryAt.now } as const;
      await Promise.all(
        [...codes].map((code) =>
          services.accessLog.note(buildStaffAccessLogEntry(member, { code, ...seen })),
        ),
      );
    }
    const shown = visible.map(({ listedOn, ...photo }) => ({
      ...toPhotoResponse({ code: listedOn }, photo, services),
      ...(listedOn !== ticket.code && { isFromMerged: true }),
    }));
    const { code, version } = ticket;
    return buildJsonReply(200, formatDatesInHotlineTime({ code, version, photos: shown }));
  },
});

/** Maximum megapixels that fit in the function's memory. The console sends smaller ones. */
const maxMegapixels = 8;

/** Adds a photo of the result, taken `before` or `after` the work. The body is the picture. */
const addPhoto = ticketEndpoint({
  method: 'POST',
  path: '/api/staff/tickets/{code}/photos/{moment}',
  summary: { vi: 'Thêm ảnh kết quả', en: 'Add a photo of the result' },
  access: accessRules.ticketHandlers,
  answers: { 201: PhotosResponse },
  problems: [
    ...(['no-such-page', 'not-now'] as const),
    ...([400, 409, 413, 415] as const).map((status) => ({
      word: 'photo-unusable' as const,
      status,
    })),
  ],
  needs: [
    ...(['photos', 'photoStore', 'thumbnailOf', 'idOf'] as const),
    ...(['tickets', 'nonces', 'directory', 'pause', 'now'] as const),
  ],
  answer: async (request, member, services) => {
    const { lang, ticket, bytes: sent, params } = request;
    const shows = PhotoMoment.safeParse(params['moment']).data;
    if (!shows) return buildProblemReply('no-such-page', lang);
    const asking = { by: toActor(member), channel: 'console' };
    const outcome = await addResultPhoto(ticket, { sent, shows, maxMegapixels }, asking, services);
    switch (outcome.kind) {
      case 'recorded': {
        const { code, version } = outcome.ticket;
        const added = toPhotoResponse(outcome.ticket, outcome.photo, services);
        return buildJsonReply(201, formatDatesInHotlineTime({ code, version, photos: [added] }));
      }
      case 'unusable':
        return buildPhotoProblemReply(outcome.problem, lang);
      case 'not-allowed':
        return buildProblemReply('not-now', lang);
      case 'unknown':
        return buildProblemReply('not-found', lang);
    }
  },
});

export const photoRoutes: StaffEndpoint<StaffApiDeps>[] = [showPhotos, addPhoto];
