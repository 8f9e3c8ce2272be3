import { VoicesAnswer } from '../../core/contract/voice-answers.ts';
import { accessBy } from '../../core/staff/access-log.ts';
import { audibleMessages } from '../../core/ticket/audible-messages.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { json, problem } from '../runtime/reply.ts';
import { knownTicket } from './known-ticket.ts';
import type { StaffRoute } from './staff-door.ts';

/**
 * Handles `GET /api/staff/tickets/{code}/voice-messages`: returns new URLs valid for 5 minutes, and writes an access log
 * entry.
 */
const playVoices: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await knownTicket(request, member, services);
  if (!ticket) return problem(404, 'not-found', request.lang);
  const { code, version } = ticket;
  const audible = audibleMessages(ticket, member.role !== 'officer');
  if (audible.length > 0) {
    // S3's access log names only the function that created the URL.
    await services.accessLog.note(accessBy(member, { code, kind: 'heard', at: services.now() }));
  }
  await services.voiceList.played(
    audible.map(({ call }) => call),
    services.now(),
  );
  const voiceMessages = (ticket.voiceMessages ?? []).map((message) => ({
    ...message,
    ...(audible.includes(message) && { url: services.voices.linkTo({ code, call: message.call }) }),
  }));
  return json(200, inHotlineTime({ code, version, voiceMessages }));
};

export const voiceRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/voice-messages',
    contract: { answers: { 200: VoicesAnswer }, problems: { 404: ['not-found'] } },
    answer: playVoices,
  },
];
