import type { Block } from '../../flow-builder/block.ts';
import { compare } from '../../flow-builder/branch-blocks.ts';
import { attribute } from '../../flow-builder/values.ts';

/**
 * Builds the flow block that branches by whether the call has a ticket. A code consists of digits; without a ticket the
 * attribute is missing or empty.
 */
export const hasTicket = ({ yes, no }: { yes: string; no: string }): Block<string> =>
  compare({ value: attribute('ticket'), cases: [{ atLeast: 0, to: yes }], otherwise: no });
