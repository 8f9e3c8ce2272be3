import { VoiceMessagesResponse } from '../../../core/contract/public/voice-message-responses.ts';
import { buildStaffAccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { ticketPartAccess } from '../../../core/staff/members/access-rules.ts';
import { filterPlayableVoiceMessages } from '../../../core/ticket/read/playable-voice-messages.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';

/** Writes an access log entry, then returns audio URLs that are valid for 5 minutes. */
const listVoiceMessages = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/voice-messages',
  summary: { vi: 'Lời nhắn thoại', en: 'List voice messages of a ticket' },
  access: ticketPartAccess.voiceMessages,
  answers: { 200: VoiceMessagesResponse },
  needs: ['directory', 'voices', 'now', 'accessLog', 'voiceList'],
  answer: async (request, member, services) => {
    const { ticket } = request;
    const { code, version } = ticket;
    const audible = filterPlayableVoiceMessages(ticket, {
      isHotline: member.role !== 'officer',
      directory: await services.directory(),
    });
    if (audible.length > 0) {
      // S3's access log names only the function that created the URL.
      await services.accessLog.note(
        buildStaffAccessLogEntry(member, { code, kind: 'heard', at: services.now() }),
      );
    }
    await services.voiceList.played(
      audible.map(({ call }) => call),
      services.now(),
    );
    const voiceMessages = (ticket.voiceMessages ?? []).map((message) => ({
      ...message,
      ...(audible.includes(message) && {
        url: services.voices.linkTo({ code, call: message.call }),
      }),
    }));
    return buildJsonReply(200, formatDatesInHotlineTime({ code, version, voiceMessages }));
  },
});

export const voiceMessageRoutes: StaffEndpoint<StaffApiDeps>[] = [listVoiceMessages];
