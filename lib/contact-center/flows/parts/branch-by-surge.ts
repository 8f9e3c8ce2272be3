import type { SurgeLevel } from '../../../../core/contact-center/phone-state.ts';
import type { Block } from '../../flow-builder/block.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { contactAttribute } from '../../flow-builder/values.ts';

type Steps = { readonly [Level in SurgeLevel]?: string };

/**
 * Builds the flow block that branches by the surge level at the time when the call arrived. Levels without a step of their
 * own continue at `usual`.
 */
export function branchBySurge(steps: Steps, usual: string): Block<string> {
  return compareValue({
    value: contactAttribute('surge'),
    cases: Object.entries(steps).map(([level, to]) => ({ equals: level, to })),
    otherwise: usual,
  });
}
