/** Durations of parts as they were measured, in this run or an earlier one, in seconds by the part's name. */
export type Measured = ReadonlyMap<string, number>;

const kindOf = (part: string): string => part.split(' ')[0] ?? part;

/**
 * Estimates how long a part takes: as long as it took the last time, else as long as the other parts of its kind took on
 * average (those whose names begin with the same word), else as long as declared.
 */
export const expectedSeconds = (part: string, measured: Measured, declared: number): number => {
  const known = measured.get(part);
  if (known !== undefined) return known;
  const alike = [...measured].flatMap(([one, seconds]) =>
    kindOf(one) === kindOf(part) ? [seconds] : [],
  );
  if (alike.length === 0) return declared;
  return alike.reduce((sum, seconds) => sum + seconds, 0) / alike.length;
};

type Pace = {
  /** Seconds since the part first reported its progress, and how much it has done since then. */
  seconds: number;
  done: number;
  left: number;
};

type Running = {
  /** Seconds since the part began. */
  elapsed: number;
  expected: number;
  /** Missing while the part has reported nothing, as when it still prepares. */
  pace?: Pace | undefined;
};

/** Estimates what is left of a running part, by its own pace as soon as it has one. */
export const secondsLeft = ({ elapsed, expected, pace }: Running): number =>
  pace && pace.done > 0
    ? (pace.seconds * Math.max(0, pace.left)) / pace.done
    : Math.max(0, expected - elapsed);

/** Writes a duration for people: `40 s`, `12 min`, `2 h 05 min`. */
export const durationText = (seconds: number): string => {
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
};
