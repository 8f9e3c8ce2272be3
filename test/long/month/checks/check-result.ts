/** What a part of a check looked at, and what is wrong. */
export type Judged = { looked: number; wrong: string[] };

/** One sentence for each number that differs. */
export function compareNumbers(
  what: string,
  shown: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, number>>,
): Judged {
  return {
    looked: Object.keys(expected).length,
    wrong: Object.entries(expected).flatMap(([name, number]) =>
      (shown[name] ?? 0) === number
        ? []
        : [`${what}: ${name} is ${String(shown[name] ?? 0)}, recomputed ${number}`],
    ),
  };
}

export function sumOfJudged(all: readonly Judged[]): Judged {
  return {
    looked: all.reduce((sum, { looked }) => sum + looked, 0),
    wrong: all.flatMap(({ wrong }) => wrong),
  };
}
