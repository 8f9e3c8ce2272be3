import { defineFlowModule } from '../flow-builder/flow.ts';
import { returnFromModule } from '../flow-builder/message-blocks.ts';
import { branchByWithheldNumber } from './parts/branch-by-withheld-number.ts';
import { mergeParts } from './parts/part.ts';
import { saveAnonymousTicket } from './parts/ticket/save-anonymous-ticket.ts';
import { saveTicket } from './parts/ticket/save-ticket.ts';

/**
 * Contact flow module that opens the ticket before the caller enters a queue, so that the report is not lost if the caller
 * hangs up. Anonymous callers also hear their ticket code here, because it is not stored with the call.
 */
export const openTicketModule = defineFlowModule(
  'open-ticket',
  mergeParts<'MODULE'>(
    {
      'Is the number withheld': branchByWithheldNumber({
        yes: 'Without a number',
        no: 'Save the ticket',
      }),
    },
    saveTicket('Save the ticket', 'Done'),
    saveAnonymousTicket('Without a number', { next: 'Done', error: 'Done' }),
    { Done: returnFromModule() },
  ),
);
