/** Measured durations of parts in seconds by name, from this run or an earlier one. */
export type PartDurations = ReadonlyMap<string, number>;

const kindOf = (part: string): string => part.split(' ')[0] ?? part;

/**
 * Estimates a part's duration in seconds: its last duration, otherwise the mean of the other parts whose names begin with the
 * same word, otherwise the declared duration.
 */
export function expectedSeconds(part: string, measured: PartDurations, declared: number): number {
  const known = measured.get(part);
  if (known !== undefined) return known;
  const alike = [...measured].flatMap(([one, seconds]) =>
    kindOf(one) === kindOf(part) ? [seconds] : [],
  );
  if (alike.length === 0) return declared;
  return alike.reduce((sum, seconds) => sum + seconds, 0) / alike.length;
}

type Pace = {
  /** Speed of a running part: seconds since its first progress report, and the progress since then. */
  seconds: number;
  done: number;
  left: number;
};

type Running = {
  elapsed: number;
  expected: number;
  /** Current speed of the part; missing until the part reports progress. */
  pace?: Pace | undefined;
};

/** Estimates the remaining seconds of a running part, by its pace as soon as that is known. */
export function secondsLeft({ elapsed, expected, pace }: Running): number {
  return pace && pace.done > 0
    ? (pace.seconds * Math.max(0, pace.left)) / pace.done
    : Math.max(0, expected - elapsed);
}

/** Formats a duration: `40 s`, `12 min`, `2 h 05 min`. */
export function durationText(seconds: number): string {
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
