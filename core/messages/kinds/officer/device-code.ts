import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { canUnitRead } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';

/**
 * One-time code that registers another device of an officer, who waits for it in front of a page. `number` counts the codes
 * sent for this officer link.
 */
export const deviceCodeMessage = defineOfficerMessage({
  subject: z.object({
    about: z.literal('device-code'),
    number: z.number().int().positive(),
    /** Hash of the person who owns the officer link. Only this person gets the code, not others with the same role. */
    person: z.string().optional(),
  }),
  audience: 'officer',
  description: {
    vi: 'Khi mở liên kết trên thiết bị thứ hai',
    en: 'A link was opened on a second device',
  },
  texts: {
    sms: {
      vi: ({ oneTime }) => {
        const full = `1022: ma xac nhan thiet bi la ${oneTime}. Chi nhap tren trang 1022 dang mo, khong cung cap cho nguoi khac.`;
        return { full, short: full }; // contains no address, so it always fits
      },
    },
    mail: {
      vi: ({ oneTime }) => ({
        subject: '[1022] Mã xác nhận thiết bị',
        lines: [
          `Mã xác nhận thiết bị là ${oneTime}.`,
          'Xin chỉ nhập trên trang 1022 đang mở và không cung cấp cho người khác.',
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: canUnitRead,
  ...unitTask,
  access: ({ number, person }) => ({ kind: 'device-code', number, person }),
  timing: 'at-once',
  quietHours: 'send',
  telephoneLimit: 'never',
  onFailure: 'none',
  smsLimits: { kind: 'never-stopped' },
  examples: [{ subject: { about: 'device-code', number: 1 } }],
});
