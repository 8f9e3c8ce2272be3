import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { consoleDecision } from './delivery-rules.ts';
import { formatTicketReference } from './officer-texts.ts';

/** A member of the unit gave the ticket to the colleague `member`, who works on it in the console. */
export const handedToColleagueMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('handed-to-colleague'), member: z.string() }),
  audience: 'officer',
  description: {
    vi: 'Khi một đồng nghiệp giao phiếu cho cán bộ',
    en: 'A colleague gave the ticket to the officer',
  },
  texts: {
    mail: {
      vi: (facts) => ({
        subject: `[1022] Phiếu ${facts.code} được giao cho ông/bà, hạn ${facts.due}`,
        lines: [
          `Kính gửi ông/bà, ${facts.unit},`,
          `Một đồng nghiệp vừa giao cho ông/bà xử lý ${formatTicketReference(facts)}.`,
          `Xin trả lời người dân ${facts.before}. Phiếu ở hàng chờ của đơn vị, đánh dấu ông/bà đang giữ: ${facts.desk}`,
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: (ticket, notification) =>
    mustUnitAnswer(ticket, notification) && ticket.takenBy?.sub === notification.subject.member,
  ...consoleDecision,
  afterHandOver: 'ends',
  smsLimits: { kind: 'no-sms' },
  examples: [{ subject: { about: 'handed-to-colleague', member: 'colleague' } }],
});
