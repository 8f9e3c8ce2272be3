import { VoiceMessagesResponse } from '../../core/contract/voice-message-responses.ts';
import { buildStaffAccessLogEntry } from '../../core/staff/access-log.ts';
import { filterPlayableVoiceMessages } from '../../core/ticket/playable-voice-messages.ts';
import { formatDatesInHotlineTime } from '../../core/time/format-dates-in-hotline-time.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import type { StaffRoute } from './staff-entry-point.ts';

/**
 * Handles `GET /api/staff/tickets/{code}/voice-messages`: writes an access log entry, then returns audio URLs that are valid
 * for 5 minutes.
 */
const listVoiceMessages: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', request.lang);
  const { code, version } = ticket;
  const audible = filterPlayableVoiceMessages(ticket, member.role !== 'officer');
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
    ...(audible.includes(message) && { url: services.voices.linkTo({ code, call: message.call }) }),
  }));
  return buildJsonReply(200, formatDatesInHotlineTime({ code, version, voiceMessages }));
};

export const voiceMessageRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/voice-messages',
    contract: { answers: { 200: VoiceMessagesResponse }, problems: { 404: ['not-found'] } },
    answer: listVoiceMessages,
  },
];
