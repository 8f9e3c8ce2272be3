import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import type { FlowPart } from './part.ts';
import { ticketWanted } from './ticket/branch-by-wanted-ticket.ts';

/**
 * Name of the flow block that records that the caller pressed 0. At surge level `self-registration` (reports without an
 * operator), only these callers wait for an operator.
 */
export const keyZeroBlockName = 'Note key 0';

export function recordKeyZeroPress(next: string): FlowPart {
  return {
    [keyZeroBlockName]: setAttributes({
      attributes: { keyZero: 'yes', ...ticketWanted },
      next,
      error: next,
    }),
  };
}
