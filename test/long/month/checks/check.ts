import type { Entry } from '../log.ts';

/** What a check found: how much it looked at, and what does not hold, as sentences. */
type Finding = { looked: number; wrong: string[]; statistics?: [string, string | number][] };

/** One of the nine promises, judged by the log alone. */
export type MonthCheck = {
  /** Name of its part, and of the defect that shows that it can fail. */
  name: string;
  promise: string;
  evaluate(entries: readonly Entry[], until: number): Finding;
};
