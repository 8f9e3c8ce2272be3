import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

/** A ticket was assigned and the recipient’s unit is a co-unit, which may read the ticket but has no deadline. */
export const informedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('informed') }),
  audience: 'officer',
  description: { vi: 'Khi đơn vị được mời phối hợp', en: 'The unit is a co-unit of a ticket' },
  texts: {
    sms: {
      vi: ({ code, unit, due, link }) => ({
        full: `1022: moi quy co quan phoi hop phieu ${code} do ${unit} chu tri, han ${due}: ${link}`,
        short: `1022 phoi hop ${code}, ${unit} chu tri, han ${due}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Mời phối hợp: phiếu ${facts.code}, ${facts.unit} chủ trì`,
        lines: [
          'Kính gửi quý cơ quan,',
          `${facts.unit} chủ trì ${formatTicketReference(facts)}, phải trả lời người dân ${facts.before}. Nội dung có liên quan đến quý cơ quan.`,
          `Xin xem và phối hợp với đơn vị chủ trì; quý cơ quan không cần xác nhận: ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: mustUnitAnswer,
  ...unitTask,
  mustAct: 'none',
  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'báo đơn vị phối hợp', en: 'tickets for co-units' },
  },
  examples: [{ subject: { about: 'informed' } }],
});
