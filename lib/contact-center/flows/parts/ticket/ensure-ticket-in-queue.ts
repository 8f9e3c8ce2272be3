import { playMessage } from '../../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../../flow-builder/prompts.ts';
import { contactAttributeRef } from '../../../flow-builder/values.ts';
import { type FlowPart, mergeParts } from '../part.ts';
import { codeRecordingFields, playSequence } from '../play-sequence.ts';
import { branchByTicket } from './branch-by-ticket.ts';
import { saveTicket } from './save-ticket.ts';

/**
 * Builds flow blocks that open a ticket if the call has none and read out its code. They are for the customer queue flow, in
 * which Connect does not support modules.
 */
export function ensureTicketInQueue(name: string, next: string): FlowPart<'CUSTOMER_QUEUE'> {
  return mergeParts<'CUSTOMER_QUEUE'>(
    { [name]: branchByTicket({ yes: next, no: `${name} - save` }) },
    saveTicket(`${name} - save`, `${name} - is it saved`),
    {
      [`${name} - is it saved`]: branchByTicket({ yes: `${name} - say so`, no: next }),
      [`${name} - say so`]: playMessage({
        prompt: recordingPrompt('registered'),
        next: `${name} - digit 1`,
      }),
    },
    playSequence(`${name} - digit`, codeRecordingFields.map(contactAttributeRef), next),
  );
}
