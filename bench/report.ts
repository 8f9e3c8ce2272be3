import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { RatioSummary } from './speed/measure-variants.ts';

const Bound = z.union([z.object({ atMost: z.number() }), z.object({ atLeast: z.number() })]);
type Bound = z.infer<typeof Bound>;

/** Schema of a claim about a benchmark result. Only claims with a target have `value` and `isMet`. */
const BenchmarkClaim = z.object({
  what: z.string(),
  target: z.string().optional(),
  measured: z.string(),
  isMet: z.boolean().optional(),
  value: z.object({ number: z.number(), unit: z.string(), bound: Bound }).optional(),
});
export type BenchmarkClaim = z.infer<typeof BenchmarkClaim>;

/** Claims about one benchmark, with all measured values that support them. */
export type SpeedBenchmarkResult = { claims: BenchmarkClaim[]; figures: unknown };

export function toRatioClaim(what: string, ratio: RatioSummary, bound: Bound): BenchmarkClaim {
  const [low, high] = ratio.middleHalf;
  const claim = toValueClaim(what, { value: ratio.median, unit: '×' }, bound);
  return { ...claim, measured: `${claim.measured} (${low} to ${high})` };
}

/** Returns the benchmark result for one value, such as a number of seconds, with its target. */
export function toValueClaim(
  what: string,
  { value, unit }: { value: number; unit: string },
  bound: Bound,
): BenchmarkClaim {
  const isMet = 'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast;
  const target = 'atMost' in bound ? `≤ ${bound.atMost}` : `≥ ${bound.atLeast}`;
  return {
    what,
    target: `${target} ${unit}`,
    measured: `${value} ${unit}`,
    isMet,
    value: { number: value, unit, bound },
  };
}

export function toUntargetedClaim(what: string, measured: string): BenchmarkClaim {
  return { what, measured };
}

const verdicts = { true: 'met', false: 'MISSED' } as const;

const rowOf = ({ what, target = '', measured, isMet }: BenchmarkClaim): string[] => [
  what,
  target,
  measured,
  isMet === undefined ? '' : verdicts[`${isMet}`],
];

export function formatClaimsTable(claims: BenchmarkClaim[]): string {
  const rows = [['what', 'target', 'measured', ''], ...claims.map(rowOf)];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const commit = (): string | undefined => {
  try {
    const git = (...gitArguments: string[]) =>
      execFileSync('git', gitArguments, { encoding: 'utf8' }).trim();
    const isClean = git('status', '--porcelain') === '';
    return `${git('rev-parse', '--short=12', 'HEAD')}${isClean ? '' : ', with changes'}`;
  } catch {
    return undefined;
  }
};

const machine = () => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  processors: availableParallelism(),
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
});

const Results = z.record(
  z.string(),
  z.looseObject({ claims: z.array(BenchmarkClaim), figures: z.unknown() }),
);

const file = join(import.meta.dirname, 'results.json');

export function readBenchmarkResults(): Record<string, SpeedBenchmarkResult> {
  return existsSync(file) ? Results.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Replaces the stored results of the given benchmarks. Each result records its time, commit and machine. */
export function storeBenchmarkResults(
  parts: Record<string, SpeedBenchmarkResult>,
  measuredAt: Date,
): void {
  const before = readBenchmarkResults();
  const about = {
    measuredAt: measuredAt.toISOString(),
    commit: commit(),
    machine: machine(),
    // a high load average makes times and ratios unreliable
    loadAverage: loadavg().map((load) => Number(load.toFixed(1))),
  };
  const after = Object.entries(parts).map(([name, part]) => [name, { ...about, ...part }]);
  const results = { ...before, ...Object.fromEntries(after) };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
