import { invokeModule } from '../../../flow-builder/transfer-blocks.ts';
import { resourceRef } from '../../../flow-builder/values.ts';
import { branchByAnonymousTicket, branchByWithheldNumber } from '../branch-by-withheld-number.ts';
import { type FlowPart, mergeParts } from '../part.ts';
import { branchByTicket } from './branch-by-ticket.ts';
import { readCodeTwice } from './read-code-twice.ts';

/** Name of the first flow block that `ensureCallHasTicket` builds. */
export const firstTicketBlockName = 'Is the number withheld';

/** Builds flow blocks that open a ticket if the call has none. The flow then continues at `next`. */
export function ensureCallHasTicket(next: string): FlowPart<'CONTACT_FLOW'> {
  return mergeParts<'CONTACT_FLOW'>(
    {
      [firstTicketBlockName]: branchByWithheldNumber({
        yes: 'Is one opened',
        no: 'Is there a ticket',
      }),
      'Is one opened': branchByAnonymousTicket({ yes: next, no: 'Open one' }),
      'Is there a ticket': branchByTicket({ yes: next, no: 'Open one' }),
      'Open one': invokeModule({
        module: resourceRef('module:open-ticket'),
        next: 'Is there one now',
        error: next,
      }),
      'Is there one now': branchByTicket({ yes: 'Tell the code', no: next }),
    },
    readCodeTwice('Tell the code', next),
  );
}
