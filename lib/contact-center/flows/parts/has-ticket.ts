import type { Block } from '../../flow-builder/block.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { contactAttribute } from '../../flow-builder/values.ts';

/**
 * Builds the flow block that branches by whether the call has a ticket. A code consists of digits; without a ticket the
 * attribute is missing or empty.
 */
export function branchByTicket({ yes, no }: { yes: string; no: string }): Block<string> {
  return compareValue({
    value: contactAttribute('ticket'),
    cases: [{ atLeast: 0, to: yes }],
    otherwise: no,
  });
}
