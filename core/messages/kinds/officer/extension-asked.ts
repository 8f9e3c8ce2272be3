import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline, type MessageTicket } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatPresentUnit, formatTicketReference, personalLinkNote } from './officer-texts.ts';

/** Returns whether the deadline passed while the request was undecided. */
const hasLapsed = (
  { status, extension, clocks: { resolve } }: MessageTicket,
  now: Date,
): boolean => {
  const missed = resolve.missedAt ?? resolve.dueAt;
  return (
    status !== 'waiting' && missed < now && extension !== undefined && extension.askedAt <= missed
  );
};

export const extensionAskedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('extension-asked') }),
  audience: 'officer',
  description: {
    vi: 'Gửi người quyết định khi đơn vị xin gia hạn',
    en: 'The unit requested an extension (sent to the person who decides)',
  },
  texts: {
    sms: {
      vi: ({ code, unit, actor, formerActor, amount, due, link }) => ({
        full: formerActor
          ? `1022: ${actor} (nay ${unit}) xin gia han ${amount}, phieu ${code}, han ${due}: ${link}`
          : `1022: ${actor} xin gia han ${amount} cho phieu ${code}, han ${due}. Quyet dinh: ${link}`,
        short: `1022 ${actor} xin them ${amount}: ${code}, han ${due}. ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Xin gia hạn ${facts.amount}: phiếu ${facts.code}, ${facts.actor}`,
        lines: [
          'Kính gửi quý vị,',
          `${facts.actor} xin gia hạn ${facts.amount} để trả lời ${formatTicketReference(facts)}. Hạn hiện nay: ${facts.due}${facts.isPaused || facts.isPassed ? '' : '; trong thời gian chờ quyết định, thời hạn vẫn được tính'}.`,
          ...formatPresentUnit(facts),
          `Xin xem lý do, rồi đồng ý hoặc không đồng ý: ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  actionOf: ({ extension }) => extension && { unit: extension.askedBy.unit, at: extension.askedAt },
  deadline: getResolveDeadline,
  // nobody can decide on a request after the deadline before which it was made
  isNeeded: (ticket, notification) =>
    mustUnitAnswer(ticket, notification) &&
    ticket.extension?.state === 'asked' &&
    !hasLapsed(ticket, notification.now),
  ...unitTask,
  timing: 'policy-without-digest',

  smsLimits: { kind: 'stoppable', label: { vi: 'xin gia hạn', en: 'requests for more time' } },
  examples: [{ subject: { about: 'extension-asked' } }],
});
