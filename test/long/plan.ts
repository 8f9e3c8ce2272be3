import type { Check } from './check.ts';
import type { Measured } from './estimate.ts';
import type { LongOptions } from './options.ts';
import { isNarrowed, UsageError } from './read-options.ts';
import type { Results } from './results.ts';

/** What the command does for one check. */
export type CheckPlan = {
  check: Check;
  /** All its parts, in their order. */
  parts: readonly string[];
  /** Those that it runs. */
  pending: readonly string[];
  /** How many of the selected parts have passed with this seed before. */
  skipped: number;
  measured: Measured;
  /** Seconds that a part takes by the check's own declaration. */
  declared: number;
  isStored: boolean;
};

/** Whether the part is selected by its name or by the words that it begins with. */
export const isPartOf = (part: string, words: string): boolean =>
  part === words || part.startsWith(`${words} `);

const isSelected = (part: string, { parts }: LongOptions): boolean =>
  parts.length === 0 || parts.some((words) => isPartOf(part, words));

const planOf = async (check: Check, options: LongOptions, results: Results): Promise<CheckPlan> => {
  const { seed, quick, again } = options;
  const key = { check: check.name, seed, isQuick: quick };
  const isStored = !isNarrowed(options);
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

/** Decides which parts run; throws a UsageError for words that no part begins with. */
export const planChecks = async (
  checks: readonly Check[],
  options: LongOptions,
  results: Results,
): Promise<CheckPlan[]> => {
  const plans: CheckPlan[] = [];
  for (const check of checks) plans.push(await planOf(check, options, results));
  const all = plans.flatMap(({ parts }) => parts);
  const unknown = options.parts.find((words) => !all.some((part) => isPartOf(part, words)));
  if (unknown !== undefined) {
    throw new UsageError(`--parts: no part is called "${unknown}". Parts: ${all.join('; ')}`);
  }
  return plans;
};
