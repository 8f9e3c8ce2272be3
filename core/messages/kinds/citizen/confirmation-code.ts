import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { always } from '../relevance.ts';

/** One-time confirmation code after too many wrong PINs. `hour` counts the hours since 1970-01-01 UTC. */
export const confirmationCodeMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('confirmation-code'), hour: z.number().int().positive() }),
  description: {
    vi: 'Khi cần xác nhận sau nhiều lần nhập sai PIN',
    en: 'Confirmation code after too many wrong PINs',
  },
  texts: {
    sms: {
      vi: ({ hotline, oneTime, code, follow }) => ({
        full: `${hotline}: ma xac nhan ${oneTime} de mo phan anh ${code} cung voi PIN. Khong cung cap ma nay cho nguoi khac. ${follow}`,
        short: `${hotline}: ma xac nhan ${oneTime}, phan anh ${code}. ${follow}`,
      }),
      en: ({ hotline, oneTime, code, follow }) => ({
        full: `${hotline}: confirmation code ${oneTime} opens report ${code} together with your PIN. Do not share it. ${follow}`,
        short: `${hotline}: confirmation code ${oneTime}, report ${code}. ${follow}`,
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: always,
  secret: ({ hour }) => ({ kind: 'confirmation-code', hour }),
  linksToTicket: true,
  isSentAfterOptOut: true,
  quietHours: 'send',
  smsLimits: { kind: 'code' },
  onFailure: 'list-if-limited',
  examples: [{ subject: { about: 'confirmation-code', hour: 456_789 } }],
});
