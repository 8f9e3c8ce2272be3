import { SenderContactResponse } from '../../../core/contract/staff/national-responses.ts';
import { openSenderContact } from '../../../core/national/open-sender-contact.ts';
import { ticketPartAccess } from '../../../core/staff/members/access-rules.ts';
import { buildJsonReply, buildProblemReply, withRetryAfter } from '../../runtime/reply/reply.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';
import type { StaffEntryDeps } from '../staff-entry-deps.ts';
import type { StaffServices } from '../staff-services.ts';

type SenderContactDeps = StaffEntryDeps &
  Pick<StaffServices, 'accessLog' | 'reveals' | 'unsealContact' | 'attempts'>;

/** Contacts that a member may open, more than anybody can enter in the national system in an hour. */
const openContactLimit = { maxAttempts: 30, withinMinutes: 60 };

/** Writes an access log entry, then returns the sender's contact data for the national feedback system. */
const openContact = ticketEndpoint({
  method: 'POST',
  path: '/api/staff/tickets/{code}/national/contact',
  summary: {
    vi: 'Mở thông tin liên hệ để nhập hệ thống quốc gia',
    en: 'Reveal contact data for the national feedback system',
  },
  access: ticketPartAccess.contact,
  answers: { 200: SenderContactResponse },
  problems: [
    'not-due-for-national-system',
    'sender-withheld',
    'not-approved',
    'no-contact',
    'too-many-lookups',
  ],
  needs: ['tickets', 'reveals', 'accessLog', 'unsealContact', 'directory', 'now', 'attempts'],
  answer: async ({ ticket, lang }, member, services) => {
    const turn = await services.attempts.take(`contacts#${member.sub}`, openContactLimit);
    if (turn.kind === 'too-many') {
      const problem = buildProblemReply('too-many-lookups', lang);
      return withRetryAfter(problem, turn.retryAt, services.now());
    }
    const { kind, ...contact } = await openSenderContact(ticket, member, services);
    return kind === 'opened'
      ? buildJsonReply(200, { code: ticket.code, ...contact })
      : buildProblemReply(kind, lang);
  },
});

export const senderContactRoutes: StaffEndpoint<SenderContactDeps>[] = [openContact];
