import * as z from 'zod';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';
import { secondExampleTicketCode } from '../example-values.ts';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { always } from '../relevance.ts';

/**
 * The citizen requested lost ticket codes by phone number. The message goes to that number only and contains the code of this
 * ticket and of `others`, which have the same phone number.
 */
export const lostCodeMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('lost-code'), others: z.array(TicketCode) }),
  description: { vi: 'Khi người dân xin lại mã đã mất', en: 'The citizen requested lost codes' },
  texts: {
    sms: {
      vi: ({ hotline, codes, follow }) => ({
        full: `${hotline}, ma va PIN cua quy vi: ${codes}. Xem: ${follow}`,
        short: `${hotline}: ${codes} ${follow}`,
      }),
      en: ({ hotline, codes, follow }) => ({
        full: `${hotline}, your code and PIN: ${codes}. Follow: ${follow}`,
        short: `${hotline}: ${codes} ${follow}`,
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: always,
  secret: ({ others }) => ({ kind: 'lost-codes', others }),
  linksToTicket: true,
  isSentAfterOptOut: true,
  quietHours: 'wait',
  smsLimits: { kind: 'code' },
  onFailure: 'list-if-limited',
  examples: [{ subject: { about: 'lost-code', others: [secondExampleTicketCode] } }],
});
