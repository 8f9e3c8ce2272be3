import { invokeModule } from '../../flow-builder/transfer-blocks.ts';
import { ref } from '../../flow-builder/values.ts';
import { hasTicket } from './has-ticket.ts';
import { isOpened, isWithheld } from './is-withheld.ts';
import { type Part, whole } from './part.ts';
import { readCodeTwice } from './read-code-twice.ts';

/** The first of them. */
export const whetherTicket = 'Is the number withheld';

/** Who comes here without a ticket gets one before anything else. */
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
