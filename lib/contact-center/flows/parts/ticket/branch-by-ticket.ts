import type { FlowBlock } from '../../../flow-builder/block.ts';
import { compareValue } from '../../../flow-builder/branch-blocks.ts';
import { contactAttributeRef } from '../../../flow-builder/values.ts';

/**
 * Builds the flow block that branches by whether the call has a ticket. The attribute `ticket` holds the ticket code
 * (digits); without a ticket it is missing or empty.
 */
export function branchByTicket({ yes, no }: { yes: string; no: string }): FlowBlock<string> {
  return compareValue({
    value: contactAttributeRef('ticket'),
    cases: [{ atLeast: 0, to: yes }],
    otherwise: no,
  });
}
