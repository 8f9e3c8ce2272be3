import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { canUnitRead } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

/** The citizen added a message to the ticket. */
export const wroteMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('wrote') }),
  audience: 'officer',
  description: { vi: 'Khi người dân bổ sung thông tin', en: 'The citizen added information' },
  texts: {
    sms: {
      vi: ({ code, unit, due, link }) => ({
        full: `1022: nguoi dan bo sung phieu ${code} (${unit}). Han tra loi ${due}. Xem: ${link}`,
        short: `1022 dan bo sung ${code}, ${unit}, han ${due}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Người dân bổ sung thông tin: phiếu ${facts.code}`,
        lines: [
          `Kính gửi ${facts.unit},`,
          `Người dân vừa bổ sung thông tin vào ${formatTicketReference(facts)}. Hạn trả lời: ${facts.due}.`,
          `Xin xem tại ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: canUnitRead,
  ...unitTask,
  mustAct: 'none',
  smsLimits: { kind: 'stoppable', label: { vi: 'người dân bổ sung', en: 'additions by citizens' } },
  examples: [{ subject: { about: 'wrote' } }],
});
