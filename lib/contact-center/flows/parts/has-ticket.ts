import type { Block } from '../../flow-builder/block.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { contactAttribute } from '../../flow-builder/values.ts';

/**
 * Builds the flow block that branches by whether the call has a ticket. The attribute `ticket` holds a code of digits, or is
 * missing or empty without a ticket.
 */
export function branchByTicket({ yes, no }: { yes: string; no: string }): Block<string> {
  return compareValue({
    value: contactAttribute('ticket'),
    cases: [{ atLeast: 0, to: yes }],
    otherwise: no,
  });
}
