/** Operation of a benchmark, which throws if its own result is wrong. */
export type BenchmarkOperation = () => Promise<unknown>;

/**
 * Code variant that a benchmark measures. It prepares its operations before each series, so that preparation time isn't
 * measured.
 */
export type BenchmarkVariant = {
  name: string;
  prepare(count: number): BenchmarkOperation[] | Promise<BenchmarkOperation[]>;
};

/**
 * Milliseconds per operation in one series of operations: elapsed time, CPU time of this process and CPU time of the
 * database.
 */
export type SeriesTimes = { wall: number; cpu: number; engine: number | undefined };

export type RoundPlan = {
  rounds: number;
  /** Number of initial rounds that only warm up the process; their results are discarded. */
  discarded: number;
  operations: number;
  inFlight: number;
  engineCpu?(): number | undefined;
};

export function computeQuantile(values: readonly number[], quantile: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * quantile;
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place - Math.floor(place));
}

export function computeMedian(values: readonly number[]): number {
  return computeQuantile(values, 0.5);
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const runAll = async (operations: BenchmarkOperation[], inFlight: number): Promise<void> => {
  const waiting = operations.values();
  const work = async () => {
    for (const operation of waiting) await operation();
  };
  await Promise.all(Array.from({ length: inFlight }, work));
};

const turnOf = async (subject: BenchmarkVariant, plan: RoundPlan): Promise<SeriesTimes> => {
  const { operations: count, inFlight, engineCpu = () => undefined } = plan;
  const operations = await subject.prepare(count);
  const engineBefore = engineCpu();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await runAll(operations, inFlight);
  const wall = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  const engineAfter = engineCpu();
  const engine =
    engineBefore === undefined || engineAfter === undefined
      ? undefined
      : (engineAfter - engineBefore) / count;
  return { wall: wall / count, cpu: (user + system) / 1000 / count, engine };
};

/**
 * Measures all variants in each benchmark round, in alternating order, and discards the warm-up rounds. Returns the times of
 * each variant by round.
 */
export async function measureVariantsAlternately(
  subjects: BenchmarkVariant[],
  plan: RoundPlan,
): Promise<SeriesTimes[][]> {
  const turns = subjects.map((): SeriesTimes[] => []);
  for (let round = 0; round < plan.rounds + plan.discarded; round += 1) {
    const places = [...subjects.keys()];
    for (const place of round % 2 === 0 ? places : places.toReversed()) {
      const subject = subjects[place];
      const turn = subject && (await turnOf(subject, plan));
      if (turn && round >= plan.discarded) turns[place]?.push(turn);
    }
  }
  return turns;
}

export function roundToFourDigits(value: number): number {
  return Number(value.toPrecision(4));
}

export type SeriesSummary = {
  milliseconds: number;
  perSecond: number;
  /** First and third quartile of the milliseconds per operation in the measured rounds. */
  middleHalf: [number, number];
  cpuMilliseconds: number;
  engineCpuMilliseconds: number | undefined;
};

/**
 * Returns the medians of a benchmark's times over the rounds. The database's CPU time is a mean, because the operating
 * system reports it in hundredths of a second.
 */
export function summarizeSeries(turns: SeriesTimes[] = []): SeriesSummary {
  const walls = turns.map(({ wall }) => wall);
  const engines = turns.flatMap(({ engine }) => engine ?? []);
  const milliseconds = computeMedian(walls);
  return {
    milliseconds: roundToFourDigits(milliseconds),
    perSecond: roundToFourDigits(1000 / milliseconds),
    middleHalf: [
      roundToFourDigits(computeQuantile(walls, 0.25)),
      roundToFourDigits(computeQuantile(walls, 0.75)),
    ],
    cpuMilliseconds: roundToFourDigits(computeMedian(turns.map(({ cpu }) => cpu))),
    engineCpuMilliseconds: engines.length > 0 ? roundToFourDigits(meanOf(engines)) : undefined,
  };
}

export type RatioSummary = { median: number; middleHalf: [number, number] };

export function summarizeRatios(ratios: readonly number[]): RatioSummary {
  return {
    median: roundToFourDigits(computeMedian(ratios)),
    middleHalf: [
      roundToFourDigits(computeQuantile(ratios, 0.25)),
      roundToFourDigits(computeQuantile(ratios, 0.75)),
    ],
  };
}

/** Returns the median and quartiles of the ratio between the times of two benchmark variants, computed round by round. */
export function computeTimeRatio(
  first: SeriesTimes[] = [],
  second: SeriesTimes[] = [],
  of: (turn: SeriesTimes) => number = ({ wall }) => wall,
): RatioSummary {
  const ratios = first.flatMap((turn, round) => {
    const other = second[round];
    return other ? [of(turn) / of(other)] : [];
  });
  return summarizeRatios(ratios);
}
