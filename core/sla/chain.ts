import * as z from 'zod';
import {
  UnitCode,
  type UnitInForce,
  UnitLevel,
  type UnitsAndAreas,
  unitForArea,
} from '../directory/unit.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** `$lead` is the unit that leads the ticket; no unit means one that is still to be entered. */
const ChainStep = z.strictObject({
  title: z.string().min(1),
  unit: z.union([z.literal('$lead'), UnitCode]).nullable(),
  isHead: z.boolean(),
  also: z.array(UnitCode),
});

/** Who answers to whom, from the handler up, for leads of a level. */
export const Chain = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  leadLevel: UnitLevel,
  steps: z.array(ChainStep).min(2),
  ...validity,
});
export type Chain = z.infer<typeof Chain>;

type ChainDirectory = UnitsAndAreas & { chains: readonly Chain[] };

/** A step with the agencies that it means for one lead on one day; none: still to be entered. */
export type Step = { title: string; isHead: boolean; units: UnitInForce[] };

/** The chain over a lead on that day. */
export const stepsOver = (lead: UnitInForce, directory: ChainDirectory, on: Date): Step[] => {
  const date = localDate(on);
  const chain = directory.chains.find(
    (candidate) => candidate.leadLevel === lead.level && isValidOn(candidate, date),
  );
  const unitOf = (code: string | null): UnitInForce[] => {
    if (code === '$lead') return [lead];
    const unit = code === null ? undefined : unitForArea(directory, code, lead.area, on);
    return unit ? [unit] : [];
  };
  return (chain?.steps ?? []).map(({ title, isHead, unit, also }) => ({
    title,
    isHead,
    units: [unit, ...also].flatMap(unitOf),
  }));
};

/** The steps above both the head of the unit and the unit itself: nobody is their own superior. */
export const stepsAbove = (
  lead: UnitInForce,
  steps: readonly Step[],
  leftOut: Pick<ReadonlySet<string>, 'has'>,
): Step[] => {
  const head = steps.findLastIndex(
    ({ isHead, units }) => isHead || units.some(({ ref }) => ref === lead.ref),
  );
  return steps.slice(head + 1).flatMap((step) => {
    const units = step.units.filter(({ ref }) => !leftOut.has(ref));
    const isLeftOut = units.length === 0 && step.units.length > 0;
    return isLeftOut ? [] : [{ ...step, units }];
  });
};
