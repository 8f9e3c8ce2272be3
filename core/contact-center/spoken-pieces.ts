const numbered = <Name extends string>(name: Name, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${name}-${from + index}` as const);

/** The hours' parts that are recorded; full hours go without. */
const spokenMinutes = [15, 30, 45] as const;

/** A tenth of a second without a sound, for a place where nothing is said. */
export const silence = 'nothing';

/**
 * The keys of all that codes, dates and places in a queue are spoken from. Days of the week count from Monday, 1, to
 * Sunday, 7.
 */
export const spokenPieces = (): string[] => [
  silence,
  'by',
  'today',
  'tomorrow',
  ...numbered('digit', 0, 9),
  ...numbered('hour', 0, 23),
  ...spokenMinutes.map((minute) => `minute-${minute}`),
  ...numbered('weekday', 1, 7),
  ...numbered('day', 1, 31),
  ...numbered('month', 1, 12),
  ...numbered('position', 1, 20),
  'position-many',
];
