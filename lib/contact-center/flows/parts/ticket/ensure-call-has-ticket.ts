import { invokeModule } from '../../../flow-builder/transfer-blocks.ts';
import { resourceRef } from '../../../flow-builder/values.ts';
import { branchByAnonymousTicket, branchByWithheldNumber } from '../branch-by-withheld-number.ts';
import { type FlowPart, mergeParts } from '../part.ts';
import { branchByTicket } from './branch-by-ticket.ts';
import { branchByWantedTicket } from './branch-by-wanted-ticket.ts';
import { saveTicket } from './save-ticket.ts';

/** Name of the first flow block that `ensureCallHasTicket` builds. */
export const firstTicketBlockName = 'Is the number withheld';

/**
 * Builds flow blocks that open a ticket if the call has none and the caller pressed a key that opens one. The caller hears
 * nothing, except an anonymous caller, whose ticket code can't be read out later.
 */
export function ensureCallHasTicket(next: string): FlowPart<'CONTACT_FLOW'> {
  return mergeParts<'CONTACT_FLOW'>(
    {
      [firstTicketBlockName]: branchByWithheldNumber({
        yes: 'Is one opened',
        no: 'Is there a ticket',
      }),
      'Is one opened': branchByAnonymousTicket({ yes: next, no: 'Open one aloud' }),
      'Open one aloud': invokeModule({
        module: resourceRef('module:open-ticket'),
        next,
        error: next,
      }),
      'Is there a ticket': branchByTicket({ yes: next, no: 'Do they want one' }),
      'Do they want one': branchByWantedTicket({ yes: 'Open one silently', no: next }),
    },
    saveTicket('Open one silently', next),
  );
}
