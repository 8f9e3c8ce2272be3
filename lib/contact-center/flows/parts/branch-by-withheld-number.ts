import type { FlowBlock } from '../../flow-builder/block.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { contactAttributeRef } from '../../flow-builder/values.ts';

type Ways = { yes: string; no: string };

/**
 * Builds the flow block that branches by whether the caller chose to stay anonymous. The contact of an anonymous call must
 * not store anything that identifies the ticket.
 */
export function branchByWithheldNumber({ yes, no }: Ways): FlowBlock<string> {
  return compareValue({
    value: contactAttributeRef('withheld'),
    cases: [{ equals: 'yes', to: yes }],
    otherwise: no,
  });
}

/**
 * Builds the flow block that branches by whether an anonymous call has opened a ticket. The contact attributes hold only the
 * fact that a ticket exists, not its code.
 */
export function branchByAnonymousTicket({ yes, no }: Ways): FlowBlock<string> {
  return compareValue({
    value: contactAttributeRef('opened'),
    cases: [{ equals: 'opened', to: yes }],
    otherwise: no,
  });
}
