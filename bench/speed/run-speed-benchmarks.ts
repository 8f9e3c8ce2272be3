import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { printLine } from '../../bin/cli/program.ts';
import { synthesizeAssemblyIfChanged } from '../../local/synthesize.ts';
import { formatClaimsTable, type SpeedBenchmarkResult, storeBenchmarkResults } from '../report.ts';
import { installVirtualClock } from './clock.ts';
import { discardFunctionLogs } from './function-logs.ts';
import type { SpeedBenchmarkName } from './speed-benchmark-names.ts';
import { speedBenchmarks } from './speed-benchmarks.ts';
import { benchStartTime } from './tickets.ts';

/**
 * Returns the machine's load average and number of CPUs as text. The text is printed with each benchmark result, because
 * results from a busy machine are unreliable.
 */
const loadText = (): string =>
  `(load average ${loadavg()[0]?.toFixed(1)}, processors ${availableParallelism()})`;

/** Runs the given benchmark parts in one process and prints their tables. Stores the results unless `isQuick` is set. */
export async function runSpeedBenchmarks(
  names: readonly SpeedBenchmarkName[],
  options: { isQuick: boolean; hasMillion: boolean },
): Promise<void> {
  const measuredAt = new Date();
  const root = resolve(import.meta.dirname, '../..');
  const assemblyDirectory = join(root, '.local/bench/cdk.out');
  await synthesizeAssemblyIfChanged({
    root,
    stage: 'local',
    directory: assemblyDirectory,
    report: printLine,
  });
  const clock = installVirtualClock(benchStartTime);
  const restoreConsole = discardFunctionLogs();
  const results: Record<string, SpeedBenchmarkResult> = {};
  try {
    for (const name of names) {
      printLine(`Measuring ${name} …`);
      const part = await speedBenchmarks[name]({ assemblyDirectory, clock, ...options });
      // kept apart: a later run without the million would replace an hour's work
      results[name === 'queue' && options.hasMillion ? 'million' : name] = part;
      printLine(`${formatClaimsTable(part.claims)}\n${loadText()}\n`);
    }
  } finally {
    restoreConsole();
    clock.restore();
  }
  if (!options.isQuick) storeBenchmarkResults(results, measuredAt);
}
