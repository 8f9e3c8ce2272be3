import data from './data/learnt.json' with { type: 'json' };

/** What was learnt from labelled messages: by the thing that is said, how much it speaks for each topic, and for danger. */
export type Learnt = {
  /** The topics by their codes, and `danger`. */
  columns: readonly string[];
  /** What one step of a weight is worth. */
  step: number;
  /** One sign for each column: how many steps its weight is from nothing. */
  weights: ReadonlyMap<string, string>;
};

export const danger = 'danger';

/** The printable signs from # on, but for the backslash, which JSON writes as two. */
const first = 35;
const backslash = 92;
const none = 45;
/** No weight is further from nothing than so many steps. */
const mostSteps = 45;

const signOf = (place: number): string =>
  String.fromCharCode(first + place + (first + place >= backslash ? 1 : 0));
const placeOf = (sign: number): number => sign - first - (sign > backslash ? 1 : 0);

/** A row of weights, one for each column, as it is kept. */
export const packed = (weights: readonly number[], step: number): string =>
  weights
    .map((weight) => Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step))))
    .map((steps) => signOf(none + steps))
    .join('');

/** Adds what is kept of one thing, as often as it counts, to the sum of each column. */
export const addRow = (
  sums: Float64Array,
  { weights, step }: Learnt,
  [name, value]: readonly [string, number],
): void => {
  const row = weights.get(name);
  if (row === undefined) return;
  for (let column = 0; column < row.length; column += 1) {
    const steps = placeOf(row.charCodeAt(column)) - none;
    sums[column] = (sums[column] ?? 0) + value * steps * step;
  }
};

/** How much one thing speaks for one column. */
export const weightOf = (learnt: Learnt, name: string, column: string): number => {
  const sums = new Float64Array(learnt.columns.length);
  addRow(sums, learnt, [name, 1]);
  return sums[learnt.columns.indexOf(column)] ?? 0;
};

export const learnt: Learnt = {
  columns: data.columns,
  step: data.step,
  weights: new Map(Object.entries<string>(data.weights)),
};
