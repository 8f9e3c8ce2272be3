import { UsageError } from '../bin/cli/command-error.ts';
import { formatColumns, listOptionRows } from '../bin/cli/help.ts';
import { type OptionSpecs, type OptionValues, parseOptions } from '../bin/cli/options.ts';
import { isHelpOption, printLine, toExitCode } from '../bin/cli/program.ts';
import {
  benchmarkNames,
  isSpeedBenchmarkName,
  type SpeedBenchmarkName,
  speedBenchmarkSummaries,
} from './speed/speed-benchmark-names.ts';
import { benchmarkStudies } from './studies.ts';

const prefix = 'npm run bench --';

const commonOptions = {
  only: { type: 'string', value: 'NAMES', summary: 'only these measurements, separated by commas' },
} as const;

const partOptions = {
  quick: { type: 'boolean', default: false, summary: 'small and once, to see that it works' },
  million: { type: 'boolean', default: false, summary: 'queue: a million tickets too (an hour)' },
  runs: {
    type: 'string',
    value: 'NUMBER',
    summary: 'repeat this often in new processes; stores the medians',
  },
} as const;

const help = (): string =>
  [
    `Usage: ${prefix} [--only NAMES] [options]`,
    'Measures this machine: all measurements of speed (5 minutes), or those that --only names.',
    `Measurements of speed, with results in bench/results.json:\n${formatColumns(Object.entries(speedBenchmarkSummaries))}`,
    `Options:\n${formatColumns(listOptionRows({ ...commonOptions, ...partOptions }))}`,
    `Other measurements:\n${formatColumns(Object.entries(benchmarkStudies).map(([name, { summary }]) => [name, summary]))}`,
    ...Object.entries(benchmarkStudies)
      .filter(([, { options }]) => Object.keys(options).length > 0)
      .map(
        ([name, { options }]) =>
          `Options with --only ${name}:\n${formatColumns(listOptionRows(options))}`,
      ),
    `Examples:\n  ${prefix} --only opening --quick\n  ${prefix} --runs 5\n  ${prefix} --only surge --base 10`,
    `Exit codes:\n${formatColumns([
      ['0', 'measured'],
      ['2', 'wrong options, or a measurement failed'],
    ])}`,
  ].join('\n\n');

/**
 * Returns the measurement names given with `--only` anywhere in the arguments, or all names without `--only`. Throws on
 * unknown names.
 */
const namesIn = (args: readonly string[]): string[] => {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const names = given?.split(',') ?? Object.keys(speedBenchmarkSummaries);
  const unknown = names.filter((name) => !benchmarkNames.includes(name));
  if (unknown.length === 0) return names;
  throw new UsageError(
    `Unknown measurement "${unknown.join(', ')}". Measurements: ${benchmarkNames.join(', ')}.`,
  );
};

/**
 * Converts parsed command-line options back into arguments. Keeps only the options that the given benchmark study accepts.
 */
const argsFor = (options: OptionSpecs, values: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(values).flatMap(([name, value]) => {
    if (!Object.hasOwn(options, name) || value === false) return [];
    return [value === true ? `--${name}` : `--${name}=${value}`];
  });

const measureSpeed = async (
  names: readonly SpeedBenchmarkName[],
  { quick, million, runs }: OptionValues<typeof partOptions>,
): Promise<void> => {
  const count = Number(runs ?? 1);
  if (!Number.isInteger(count) || count < 1) throw new UsageError('--runs takes a number from 1.');
  if (count > 1 && (quick || million)) {
    throw new UsageError('--runs cannot be combined with --quick or --million.');
  }
  if (count > 1) {
    const { repeatSpeedBenchmarks } = await import('./speed/repeat-speed-benchmarks.ts');
    return repeatSpeedBenchmarks(names, count);
  }
  const { runSpeedBenchmarks } = await import('./speed/run-speed-benchmarks.ts');
  await runSpeedBenchmarks(names, { isQuick: quick, hasMillion: million });
};

const run = async (args: readonly string[]): Promise<number> => {
  if (args.some(isHelpOption)) {
    printLine(help());
    return 0;
  }
  const names = namesIn(args);
  const chosen = Object.entries(benchmarkStudies).filter(([name]) => names.includes(name));
  const hasParts = names.some(isSpeedBenchmarkName);
  const options: OptionSpecs = {
    ...commonOptions,
    ...(hasParts && partOptions),
    ...Object.fromEntries(chosen.flatMap(([, study]) => Object.entries(study.options))),
  };
  const values = parseOptions(args, options);
  for (const [, study] of chosen) await study.measure(argsFor(study.options, values));
  if (hasParts) {
    await measureSpeed(
      names.filter(isSpeedBenchmarkName),
      parseOptions(argsFor(partOptions, values), partOptions),
    );
  }
  return 0;
};

/** Runs the benchmarks that the command-line arguments name, and resolves to the exit code of the process. */
export function runBenchmarks(args: readonly string[]): Promise<number> {
  return toExitCode(run(args), `${prefix} --help`);
}

// exits at once: the database engine would keep the process alive
if (import.meta.main) process.exit(await runBenchmarks(process.argv.slice(2)));
