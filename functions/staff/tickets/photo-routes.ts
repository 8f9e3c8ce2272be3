import { PhotosResponse } from '../../../core/contract/public/photo-responses.ts';
import { buildStaffAccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { wereVoiceMessagesPlayed } from '../../../core/staff/access/played-voice-messages.ts';
import { ticketPartAccess } from '../../../core/staff/members/access-rules.ts';
import { findPhotosIncludingMerged } from '../../../core/ticket/duplicates/common-photos.ts';
import { filterVisiblePhotos } from '../../../core/ticket/read/visible-photos.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
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
    const photos = await findPhotosIncludingMerged(ticket, services.tickets, member, directoryAt);
    const visible = filterVisiblePhotos(
      { ...ticket, photos },
      {
        isHotline: member.role !== 'officer',
        wasListenedTo: await wereVoiceMessagesPlayed(ticket, services),
      },
    );
    if (visible.length > 0) {
      const codes = new Set([ticket.code, ...visible.map(({ listedOn }) => listedOn)]);
      for (const code of codes) {
        const seen = { code, kind: 'opened', at: directoryAt.now } as const;
        await services.accessLog.note(buildStaffAccessLogEntry(member, seen));
      }
    }
    const shown = visible.map(({ listedOn, sentTo: _, ...photo }) => {
      const { picture, thumbnail } = services.photos.linksTo(listedOn, photo);
      const isFromMerged = listedOn !== ticket.code && { isFromMerged: true };
      return { ...photo, url: picture, thumbnailUrl: thumbnail, ...isFromMerged };
    });
    const { code, version } = ticket;
    return buildJsonReply(200, formatDatesInHotlineTime({ code, version, photos: shown }));
  },
});

export const photoRoutes: StaffEndpoint<StaffApiDeps>[] = [showPhotos];
