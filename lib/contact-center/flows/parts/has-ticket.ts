import type { Block } from '../../flow-builder/block.ts';
import { compare } from '../../flow-builder/branch-blocks.ts';
import { attribute } from '../../flow-builder/values.ts';

/** A code is digits only; without a ticket there is none, or an empty one. */
export const hasTicket = ({ yes, no }: { yes: string; no: string }): Block<string> =>
  compare({ value: attribute('ticket'), cases: [{ atLeast: 0, to: yes }], otherwise: no });
