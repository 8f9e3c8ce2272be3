import { flowModule } from '../flow-builder/flow.ts';
import { message, returnFromModule } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { whole } from './parts/part.ts';
import { saveTicket } from './parts/save-ticket.ts';

/** The ticket is there before any queue: whoever hangs up from here on has been heard. */
export const openTicket = flowModule(
  'open-ticket',
  whole<'MODULE'>(
    { 'One moment': message({ prompt: recording('one-moment'), next: 'Save the ticket' }) },
    saveTicket('Save the ticket', 'Done'),
    { Done: returnFromModule() },
  ),
);
