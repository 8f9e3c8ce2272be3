import type { SurgeLevel } from '../../../../core/contact-center/model/phone-state.ts';
import type { FlowBlock } from '../../flow-builder/block.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { contactAttributeRef } from '../../flow-builder/values.ts';

type Steps = { readonly [Level in SurgeLevel]?: string };

/**
 * Builds the flow block that branches by the surge level (degree of overload) at the time when the call arrived. Levels
 * without an entry in `steps` continue at `usual`.
 */
export function branchBySurge(steps: Steps, usual: string): FlowBlock<string> {
  return compareValue({
    value: contactAttributeRef('surge'),
    cases: Object.entries(steps).map(([level, to]) => ({ equals: level, to })),
    otherwise: usual,
  });
}
