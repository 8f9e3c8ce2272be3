import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { CommandError } from '../../bin/cli/command-error.ts';
import { printLine } from '../../bin/cli/program.ts';
import {
  type BenchmarkClaim,
  formatClaimsTable,
  readBenchmarkResults,
  type SpeedBenchmarkResult,
  storeBenchmarkResults,
  toValueClaim,
} from '../report.ts';
import { computeMedian, roundToFourDigits } from './measure-variants.ts';

const program = resolve(import.meta.dirname, '../bench.ts');

/** Measures once in a new process, because a process that has measured before is faster. Resolves to the results. */
const measureInNewProcess = async (name: string): Promise<SpeedBenchmarkResult> => {
  const child = spawn(process.execPath, [program, '--only', name], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  const result = readBenchmarkResults()[name];
  if (code !== 0 || !result) throw new CommandError(`The measurement ${name} failed; see above.`);
  return result;
};

/** Combines the claims of the same name. The combined claim has the median of their values, with the lowest and highest. */
const combineClaims = (claims: readonly BenchmarkClaim[]): BenchmarkClaim | undefined => {
  const values = claims.flatMap(({ value }) => value ?? []);
  const [first] = values;
  const latest = claims.at(-1);
  if (!first || !latest) return latest;
  const numbers = values.map(({ number }) => number);
  const median = { value: roundToFourDigits(computeMedian(numbers)), unit: first.unit };
  const claim = toValueClaim(latest.what, median, first.bound);
  const spread = `${Math.min(...numbers)} to ${Math.max(...numbers)} in ${numbers.length} runs`;
  return { ...claim, measured: `${claim.measured} (${spread})` };
};

/**
 * Combines the results of several runs of one benchmark: a claim with a target becomes the median of the runs with their
 * spread. The figures are those of the last run.
 */
export function combineRuns(runs: readonly SpeedBenchmarkResult[]): SpeedBenchmarkResult {
  const last = runs.at(-1);
  const claims = (last?.claims ?? []).flatMap(({ what }) => {
    const same = runs.flatMap((run) => run.claims.filter((claim) => claim.what === what));
    return combineClaims(same) ?? [];
  });
  return { claims, figures: last?.figures };
}

/** Runs the given benchmarks several times, each time in a new process, and prints and stores the medians. */
export async function repeatSpeedBenchmarks(names: readonly string[], runs: number): Promise<void> {
  const measuredAt = new Date();
  const all = new Map<string, SpeedBenchmarkResult[]>(names.map((name) => [name, []]));
  for (let run = 1; run <= runs; run += 1) {
    printLine(`Run ${run} of ${runs}`);
    for (const [name, results] of all) results.push(await measureInNewProcess(name));
  }
  for (const [name, results] of all) {
    const combined = combineRuns(results);
    printLine(`${name}, ${runs} runs:\n${formatClaimsTable(combined.claims)}\n`);
    storeBenchmarkResults({ [name]: combined }, measuredAt);
  }
}
