import type { SurgeLevel } from '../../../../core/contact-center/phone-state.ts';
import type { Block } from '../../flow-builder/block.ts';
import { compare } from '../../flow-builder/branch-blocks.ts';
import { attribute } from '../../flow-builder/values.ts';

type Steps = { readonly [Level in SurgeLevel]?: string };

/** By the level that the supervisors have set when the call came in; one without a step of its own goes the usual way. */
export const followSurge = (steps: Steps, usual: string): Block<string> =>
  compare({
    value: attribute('surge'),
    cases: Object.entries(steps).map(([level, to]) => ({ equals: level, to })),
    otherwise: usual,
  });
