import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { UsageError } from '../bin/cli/command-error.ts';
import { columns, optionRows } from '../bin/cli/help.ts';
import { type Options, parseOptions } from '../bin/cli/options.ts';
import { exitCodeOf, isHelp, print } from '../bin/cli/program.ts';
import { synthesize } from '../local/synthesize.ts';
import { setProcessClock } from './clock.ts';
import { parts } from './parts.ts';
import { type Part, tableOf, writeResults } from './report.ts';
import { studies } from './studies.ts';
import { benchMorning } from './tickets.ts';

const prefix = 'npm run bench --';

const partSummaries: Record<keyof typeof parts, string> = {
  opening: 'creates tickets, against a bare put to the table',
  queue: 'reads queues and tickets among 10,000 and 100,000 tickets',
  cold: 'starts a function process, against a bare function',
  sizes: 'sizes of the function bundles',
  stream: 'time from a write until its notification is requested',
  pages: 'requests per second of two pages',
  start: 'time from npm start to the first page',
};

const commonOptions = {
  only: { type: 'string', value: 'NAMES', summary: 'only these measurements, separated by commas' },
} as const;

const partOptions = {
  quick: { type: 'boolean', default: false, summary: 'small and once, to see that it works' },
  million: { type: 'boolean', default: false, summary: 'queue: a million tickets too (an hour)' },
} as const;

/** All measurements that `--only` takes. */
export const measurements: readonly string[] = [...Object.keys(parts), ...Object.keys(studies)];

const help = (): string =>
  [
    `Usage: ${prefix} [--only NAMES] [options]`,
    'Measures this machine: all measurements of speed (5 minutes), or those that --only names.',
    `Measurements of speed, with results in bench/results.json:\n${columns(Object.entries(partSummaries))}`,
    `Options:\n${columns(optionRows({ ...commonOptions, ...partOptions }))}`,
    `Other measurements:\n${columns(Object.entries(studies).map(([name, { summary }]) => [name, summary]))}`,
    ...Object.entries(studies)
      .filter(([, { options }]) => Object.keys(options).length > 0)
      .map(
        ([name, { options }]) => `Options with --only ${name}:\n${columns(optionRows(options))}`,
      ),
    `Examples:\n  ${prefix} --only opening --quick\n  ${prefix} --only surge --base 10`,
    `Exit codes:\n${columns([
      ['0', 'measured'],
      ['2', 'wrong options, or a measurement failed'],
    ])}`,
  ].join('\n\n');

/** The measurements that `--only` names, wherever it stands among the arguments. */
const namesIn = (args: readonly string[]): string[] => {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const names = given?.split(',') ?? Object.keys(parts);
  const unknown = names.filter((name) => !measurements.includes(name));
  if (unknown.length === 0) return names;
  throw new UsageError(
    `Unknown measurement "${unknown.join(', ')}". Measurements: ${measurements.join(', ')}.`,
  );
};

/** The given options that belong to a study, as its own command line. */
const argsFor = (options: Options, values: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(values).flatMap(([name, value]) => {
    if (!Object.hasOwn(options, name) || value === false) return [];
    return [value === true ? `--${name}` : `--${name}=${value}`];
  });

const loadText = (): string =>
  `(load average ${loadavg()[0]?.toFixed(1)}, processors ${availableParallelism()})`;

const measureParts = async (
  names: readonly string[],
  { quick: isQuick, million: hasMillion }: { quick: boolean; million: boolean },
): Promise<void> => {
  const measuredAt = new Date();
  const root = resolve(import.meta.dirname, '..');
  const assemblyDirectory = join(root, '.local/bench/cdk.out');
  await synthesize({ root, stage: 'local', directory: assemblyDirectory, report: print });
  const clock = setProcessClock(benchMorning);
  const found: Record<string, Part> = {};
  for (const [name, measure] of Object.entries(parts)) {
    if (!names.includes(name)) continue;
    print(`Measuring ${name} …`);
    const part = await measure({ assemblyDirectory, clock, isQuick, hasMillion });
    found[name] = part;
    print(`${tableOf(part.claims)}\n${loadText()}\n`);
  }
  clock.restore();
  if (!isQuick) writeResults(found, measuredAt);
};

const run = async (args: readonly string[]): Promise<number> => {
  if (args.some(isHelp)) {
    print(help());
    return 0;
  }
  const names = namesIn(args);
  const chosen = Object.entries(studies).filter(([name]) => names.includes(name));
  const hasParts = names.some((name) => Object.hasOwn(parts, name));
  const options: Options = {
    ...commonOptions,
    ...(hasParts && partOptions),
    ...Object.fromEntries(chosen.flatMap(([, study]) => Object.entries(study.options))),
  };
  const values = parseOptions(args, options);
  for (const [, study] of chosen) await study.measure(argsFor(study.options, values));
  if (hasParts) {
    const { quick, million } = parseOptions(argsFor(partOptions, values), partOptions);
    await measureParts(names, { quick, million });
  }
  return 0;
};

/** Runs the measurements that the arguments name, and resolves to the exit code of the process. */
export const bench = (args: readonly string[]): Promise<number> =>
  exitCodeOf(run(args), `${prefix} --help`);

// exits at once: the database engine would keep the process alive
if (import.meta.main) process.exit(await bench(process.argv.slice(2)));
