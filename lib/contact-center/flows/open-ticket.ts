import { flowModule } from '../flow-builder/flow.ts';
import { message, returnFromModule } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { isWithheld } from './parts/is-withheld.ts';
import { whole } from './parts/part.ts';
import { saveTicket } from './parts/save-ticket.ts';
import { saveUnnamed } from './parts/save-unnamed.ts';

/**
 * Contact flow module that opens the ticket before any queue, so that a hang-up loses nothing. Anonymous callers hear their
 * code only here.
 */
export const openTicket = flowModule(
  'open-ticket',
  whole<'MODULE'>(
    {
      'One moment': message({ prompt: recording('one-moment'), next: 'Is the number withheld' }),
      'Is the number withheld': isWithheld({ yes: 'Without a number', no: 'Save the ticket' }),
    },
    saveTicket('Save the ticket', 'Done'),
    saveUnnamed('Without a number', { told: 'Done', untold: 'Done' }),
    { Done: returnFromModule() },
  ),
);
