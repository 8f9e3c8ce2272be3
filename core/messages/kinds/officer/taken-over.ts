import * as z from 'zod';
import { LocalDate } from '../../../time/local-date.ts';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

/** Message to an officer: the officer's unit has taken over an open ticket of a unit that has ended. */
export const takenOverMessage = defineOfficerMessage({
  subject: z.object({
    about: z.literal('taken-over'),
    formerUnit: z.string(),
    since: LocalDate,
  }),
  audience: 'officer',
  description: {
    vi: 'Khi đơn vị tiếp nhận phiếu của đơn vị đã kết thúc hoạt động',
    en: 'The unit has taken over a ticket of a unit that has ended',
  },
  texts: {
    sms: {
      vi: ({ code, unit, named, due, link }) => ({
        full: `1022: ${unit} tiep nhan phieu ${code} tu ${named}, han tra loi ${due}: ${link}`,
        short: `1022 ${unit} tiep nhan phieu ${code}, han ${due}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Tiếp nhận phiếu ${facts.code} từ ${facts.named}, hạn trả lời ${facts.due}`,
        lines: [
          `Kính gửi ${facts.unit},`,
          `Từ ${facts.day}, quý cơ quan tiếp tục giải quyết ${formatTicketReference(facts)} của ${facts.named}.`,
          `Thời hạn không đổi: phải trả lời người dân trước ${facts.due}. Xin xem phiếu tại ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: mustUnitAnswer,
  ...unitTask,
  announces: 'assignment',
  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'phiếu của đơn vị đã kết thúc', en: 'tickets of units that have ended' },
  },
  examples: [{ subject: { about: 'taken-over', formerUnit: 'P_LDTBXH:844', since: '2025-07-01' } }],
});
