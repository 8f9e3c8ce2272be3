import type { FlowBlock } from '../../../flow-builder/block.ts';
import { compareValue } from '../../../flow-builder/branch-blocks.ts';
import { contactAttributeRef } from '../../../flow-builder/values.ts';

/**
 * Contact attributes of a call whose caller chose a service, an operator or a callback, or reported an emergency. Only such
 * calls open a ticket; silence and wrong keys open none.
 */
export const ticketWanted = { wantsTicket: 'yes' } as const;

/** Builds the flow block that branches by whether the caller pressed a key that opens a ticket. */
export function branchByWantedTicket({ yes, no }: { yes: string; no: string }): FlowBlock<string> {
  return compareValue({
    value: contactAttributeRef('wantsTicket'),
    cases: [{ equals: ticketWanted.wantsTicket, to: yes }],
    otherwise: no,
  });
}
