import { invokeModule } from '../../flow-builder/transfer-blocks.ts';
import { ref } from '../../flow-builder/values.ts';
import { hasTicket } from './has-ticket.ts';
import { isOpened, isWithheld } from './is-withheld.ts';
import { type Part, whole } from './part.ts';
import { readCodeTwice } from './read-code-twice.ts';

/** Name of the first flow block that `ticketFirst` builds. */
export const whetherTicket = 'Is the number withheld';

/** Builds flow blocks that open a ticket for calls without one before continuing at `next`. */
export const ticketFirst = (next: string): Part<'CONTACT_FLOW'> =>
  whole<'CONTACT_FLOW'>(
    {
      [whetherTicket]: isWithheld({ yes: 'Is one opened', no: 'Is there a ticket' }),
      'Is one opened': isOpened({ yes: next, no: 'Open one' }),
      'Is there a ticket': hasTicket({ yes: next, no: 'Open one' }),
      'Open one': invokeModule({
        module: ref('module:open-ticket'),
        next: 'Is there one now',
        error: next,
      }),
      'Is there one now': hasTicket({ yes: 'Tell the code', no: next }),
    },
    readCodeTwice('Tell the code', next),
  );
