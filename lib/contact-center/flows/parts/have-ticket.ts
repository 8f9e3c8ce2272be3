import { message } from '../../flow-builder/message-blocks.ts';
import { recording } from '../../flow-builder/prompts.ts';
import { attribute } from '../../flow-builder/values.ts';
import { hasTicket } from './has-ticket.ts';
import { type Part, whole } from './part.ts';
import { saveTicket } from './save-ticket.ts';
import { codeKeys, spokenRow } from './spoken-row.ts';

/**
 * Builds flow blocks for the queue flow, where modules are not supported: opens a ticket if the call has none and reads out
 * its code.
 */
export const haveTicket = (name: string, next: string): Part<'CUSTOMER_QUEUE'> =>
  whole<'CUSTOMER_QUEUE'>(
    { [name]: hasTicket({ yes: next, no: `${name} - save` }) },
    saveTicket(`${name} - save`, `${name} - is it saved`),
    {
      [`${name} - is it saved`]: hasTicket({ yes: `${name} - say so`, no: next }),
      [`${name} - say so`]: message({
        prompt: recording('registered'),
        next: `${name} - digit 1`,
      }),
    },
    spokenRow(`${name} - digit`, codeKeys.map(attribute), next),
  );
