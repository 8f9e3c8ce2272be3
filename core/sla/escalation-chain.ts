import * as z from 'zod';
import {
  findUnitForArea,
  UnitCode,
  type UnitInForce,
  UnitLevel,
  type UnitsAndAreas,
} from '../directory/model/organization/unit.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, validityFields } from '../time/validity.ts';

/**
 * Step of an escalation chain. The unit is `$lead` for the ticket's lead unit, or null if the unit isn't in the directory
 * yet.
 */
const ChainStep = z.strictObject({
  title: z.string().min(1),
  unit: z.union([z.literal('$lead'), UnitCode]).nullable(),
  isHead: z.boolean(),
  also: z.array(UnitCode),
});

/** Escalation chain for lead units of one administrative level, from the handler upwards. */
export const EscalationChain = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  leadLevel: UnitLevel,
  steps: z.array(ChainStep).min(2),
  ...validityFields,
});
export type EscalationChain = z.infer<typeof EscalationChain>;

type ChainDirectory = UnitsAndAreas & { chains: readonly EscalationChain[] };

/**
 * Step of an escalation chain, with the units that it stands for on a given day. `units` is empty if none of them is in the
 * directory yet.
 */
export type ResolvedChainStep = { title: string; isHead: boolean; units: UnitInForce[] };

/** Returns the escalation chain of a lead unit on a day. It includes the lead unit itself. */
export function resolveChainSteps(
  lead: UnitInForce,
  directory: ChainDirectory,
  on: Date,
): ResolvedChainStep[] {
  const date = toLocalDate(on);
  const chain = directory.chains.find(
    (candidate) => candidate.leadLevel === lead.level && isValidOn(candidate, date),
  );
  const unitOf = (code: string | null): UnitInForce[] => {
    if (code === '$lead') return [lead];
    const unit = code === null ? undefined : findUnitForArea(directory, code, lead.area, on);
    return unit ? [unit] : [];
  };
  return (chain?.steps ?? []).map(({ title, isHead, unit, also }) => ({
    title,
    isHead,
    units: [unit, ...also].flatMap(unitOf),
  }));
}

/**
 * Returns the steps of an escalation chain above the lead unit and its head, so that no unit is its own superior. Omits
 * steps whose units are all excluded.
 */
export function findChainStepsAbove(
  lead: UnitInForce,
  steps: readonly ResolvedChainStep[],
  leftOut: Pick<ReadonlySet<string>, 'has'>,
): ResolvedChainStep[] {
  const head = steps.findLastIndex(
    ({ isHead, units }) => isHead || units.some(({ ref }) => ref === lead.ref),
  );
  return steps.slice(head + 1).flatMap((step) => {
    const units = step.units.filter(({ ref }) => !leftOut.has(ref));
    const isLeftOut = units.length === 0 && step.units.length > 0;
    return isLeftOut ? [] : [{ ...step, units }];
  });
}
