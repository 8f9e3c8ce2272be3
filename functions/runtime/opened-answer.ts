import type { Lang } from '../../core/messages/lang.ts';
import { stepWords } from '../../core/messages/wording/pages-steps.ts';
import { unreadableNotice } from '../../core/messages/wording/unreadable.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { toHotlineTime } from '../../core/time/instant.ts';

/** The answer of programs' channels to an opened ticket; a retry of the opening gets it again. */
export const openedAnswer = ({ ticket, pin }: { ticket: Ticket; pin: string }, lang: Lang) => ({
  code: ticket.code,
  pin,
  status: 'new',
  acknowledgeBy: toHotlineTime(ticket.promised.acknowledgeBy),
  resolveBy: toHotlineTime(ticket.promised.resolveBy),
  ...(ticket.unreadable && {
    unreadable: {
      fields: ticket.unreadable,
      message: `${stepWords(lang).emergency.title} ${unreadableNotice(ticket.unreadable, lang).text}`,
    },
  }),
});
