import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

export const extensionDecidedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('extension-decided'), granted: z.boolean() }),
  audience: 'officer',
  description: { vi: 'Khi có quyết định về gia hạn', en: 'The extension was decided' },
  variants: {
    'officer.extension-granted': {
      sms: {
        vi: ({ code, unit, due, link }) => ({
          full: `1022: da dong y gia han phieu ${code} (${unit}). Han tra loi moi: ${due}. ${link}`,
          short: `1022 da gia han ${code}, ${unit}, han moi ${due}: ${link}`,
        }),
      },
      mail: {
        vi: (facts) => ({
          subject: `[1022] Đã gia hạn: phiếu ${facts.code}, hạn mới ${facts.due}`,
          lines: [
            `Kính gửi ${facts.unit},`,
            `Đề nghị gia hạn ${formatTicketReference(facts)} đã được đồng ý. Hạn trả lời mới: ${facts.due}. Người dân đã được thông báo.`,
            `Xem phiếu tại ${facts.link}`,
            personalLinkNote,
          ],
        }),
      },
    },
    'officer.extension-refused': {
      sms: {
        vi: ({ code, unit, due, isPaused, link }) => ({
          full: `1022: KHONG dong y gia han phieu ${code} (${unit}). Han tra loi ${isPaused ? due : `van la ${due}`}. ${link}`,
          short: `1022 KHONG gia han ${code}, ${unit}, han ${due}: ${link}`,
        }),
      },
      mail: {
        vi: (facts) => ({
          subject: `[1022] Không gia hạn: phiếu ${facts.code}, hạn không đổi: ${facts.due}`,
          lines: [
            `Kính gửi ${facts.unit},`,
            `Đề nghị gia hạn ${formatTicketReference(facts)} không được đồng ý. Hạn trả lời không đổi: ${facts.due}.`,
            `Xin xem lý do và trả lời tại ${facts.link}`,
            personalLinkNote,
          ],
        }),
      },
    },
  },
  variantOf: ({ granted }) => (granted ? 'officer.extension-granted' : 'officer.extension-refused'),
  deadline: getResolveDeadline,
  isNeeded: mustUnitAnswer,
  ...unitTask,

  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'kết quả xin gia hạn', en: 'decisions on more time' },
  },
  examples: [
    { subject: { about: 'extension-decided', granted: true } },
    { subject: { about: 'extension-decided', granted: false } },
  ],
});
