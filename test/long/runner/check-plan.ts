import type { Check } from './check.ts';
import type { PartDurations } from './estimate.ts';
import type { LongOptions } from './options.ts';
import { hasPartialSelection, UsageError } from './read-options.ts';
import type { Results } from './results.ts';

/** Plan for one long check: the parts to run and to skip. */
export type CheckPlan = {
  check: Check;
  parts: readonly string[];
  pending: readonly string[];
  /** Number of selected parts that are skipped because they have already passed with this seed. */
  skipped: number;
  measured: PartDurations;
  declared: number;
  isStored: boolean;
};

/** Returns true if a text is a part's full name or its leading words. */
export function matchesPartName(part: string, prefix: string): boolean {
  return part === prefix || part.startsWith(`${prefix} `);
}

const isSelected = (part: string, { parts }: LongOptions): boolean =>
  parts.length === 0 || parts.some((prefix) => matchesPartName(part, prefix));

const planOf = async (check: Check, options: LongOptions, results: Results): Promise<CheckPlan> => {
  const { seed, quick, again } = options;
  const key = { check: check.name, seed, isQuick: quick };
  const isStored = !hasPartialSelection(options);
  const parts = check.parts(options);
  const selected = parts.filter((part) => isSelected(part, options));
  const before = isStored && !again ? await results.parts(key) : [];
  const passed = new Set(before.filter(({ failed }) => failed === 0).map(({ part }) => part));
  const pending = selected.filter((part) => !passed.has(part));
  const minutes = quick || !isStored ? check.minutes.quick : check.minutes.whole;
  return {
    ...{ check, parts, pending, isStored, skipped: selected.length - pending.length },
    measured: isStored ? await results.measured(key) : new Map(),
    declared: (minutes * 60) / Math.max(1, parts.length),
  };
};

/** Decides which parts of the checks run; throws a UsageError for text that no part begins with. */
export async function planChecks(
  checks: readonly Check[],
  options: LongOptions,
  results: Results,
): Promise<CheckPlan[]> {
  const plans: CheckPlan[] = [];
  for (const check of checks) plans.push(await planOf(check, options, results));
  const all = plans.flatMap(({ parts }) => parts);
  const unknown = options.parts.find(
    (prefix) => !all.some((part) => matchesPartName(part, prefix)),
  );
  if (unknown !== undefined) {
    throw new UsageError(`--parts: unknown part "${unknown}". Parts: ${all.join('; ')}`);
  }
  return plans;
}
