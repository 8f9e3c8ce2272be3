import { compareValue } from '../../../flow-builder/branch-blocks.ts';
import { contactAttributeRef } from '../../../flow-builder/values.ts';
import { type FlowPart, mergeParts } from '../part.ts';
import { codeRecordingFields, playSequence } from '../play-sequence.ts';
import { branchByTicket } from './branch-by-ticket.ts';
import { codeRead, confirmTicket } from './read-code-twice.ts';
import { saveTicket } from './save-ticket.ts';

/**
 * Builds flow blocks that open a ticket if the call has none, and read out its code unless the caller has already heard it.
 * They use no modules, which Connect does not support in the customer queue flow.
 */
export function ensureTicketInQueue(name: string, next: string): FlowPart {
  return mergeParts(
    { [name]: branchByTicket({ yes: `${name} - was it read`, no: `${name} - save` }) },
    saveTicket(`${name} - save`, `${name} - is it saved`),
    {
      [`${name} - is it saved`]: branchByTicket({ yes: `${name} - was it read`, no: next }),
      [`${name} - was it read`]: compareValue({
        value: contactAttributeRef('codeRead'),
        cases: [{ equals: codeRead.codeRead, to: next }],
        otherwise: `${name} - say so`,
      }),
    },
    confirmTicket(`${name} - say so`, `${name} - digit 1`),
    playSequence(`${name} - digit`, codeRecordingFields.map(contactAttributeRef), next),
  );
}
