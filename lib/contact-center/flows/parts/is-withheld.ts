import type { FlowBlock } from '../../flow-builder/block.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { contactAttributeRef } from '../../flow-builder/values.ts';

type Ways = { yes: string; no: string };

/**
 * Builds the flow block that branches by whether the caller chose to stay anonymous. An anonymous call must not store
 * anything that identifies its ticket.
 */
export function branchByWithheldNumber({ yes, no }: Ways): FlowBlock<string> {
  return compareValue({
    value: contactAttributeRef('withheld'),
    cases: [{ equals: 'yes', to: yes }],
    otherwise: no,
  });
}

/**
 * Builds the flow block that branches by whether an anonymous call has opened a ticket. The contact attributes hold that fact
 * but not the ticket code.
 */
export function branchByAnonymousTicket({ yes, no }: Ways): FlowBlock<string> {
  return compareValue({
    value: contactAttributeRef('opened'),
    cases: [{ equals: 'opened', to: yes }],
    otherwise: no,
  });
}
