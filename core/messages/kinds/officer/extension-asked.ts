import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

export const extensionAskedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('extension-asked') }),
  audience: 'officer',
  description: {
    vi: 'Gửi người quyết định khi đơn vị xin gia hạn',
    en: 'The unit requested an extension (sent to the person who decides)',
  },
  texts: {
    sms: {
      vi: ({ code, unit, amount, due, link }) => ({
        full: `1022: ${unit} xin gia han ${amount} cho phieu ${code}, han ${due}. Quyet dinh: ${link}`,
        short: `1022 xin them ${amount}: ${code}, ${unit}, han ${due}. ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Xin gia hạn ${facts.amount}: phiếu ${facts.code}, ${facts.unit}`,
        lines: [
          'Kính gửi quý vị,',
          `${facts.unit} xin gia hạn ${facts.amount} để trả lời ${formatTicketReference(facts)}. Hạn hiện nay: ${facts.due}${facts.isPaused ? '' : '; trong thời gian chờ quyết định, thời hạn vẫn được tính'}.`,
          `Xin xem lý do, rồi đồng ý hoặc không đồng ý: ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: (ticket, notification) =>
    mustUnitAnswer(ticket, notification) && ticket.extension?.state === 'asked',
  ...unitTask,
  timing: 'policy-before-deadline',

  smsLimits: { kind: 'stoppable', label: { vi: 'xin gia hạn', en: 'requests for more time' } },
  examples: [{ subject: { about: 'extension-asked' } }],
});
