import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAssembly } from './assembly.ts';
import type { Check } from './check.ts';
import { checkNames } from './check-names.ts';
import { type CleanUps, openCleanUps } from './clean-ups.ts';
import { durationText } from './estimate.ts';
import type { LongOptions } from './options.ts';
import { openOutput } from './output.ts';
import { commandText, helpText, quoted, readOptions, UsageError } from './read-options.ts';
import { loadChecks } from './registry.ts';
import { openResults } from './results.ts';
import { runChecks } from './run-checks.ts';
import { writeSection } from './trust.ts';

/** Milliseconds of the real clock: some checks replace `Date` while they run. */
const now = (): number => Math.round(performance.timeOrigin + performance.now());

const output = openOutput(process.stdout, now);

const commitOf = (): string => {
  try {
    const args = ['describe', '--always', '--dirty', '--abbrev=8', '--exclude=*'];
    return execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown'; // an unpacked archive has no history
  }
};

/** Returns the checks that are asked for, in the order of the registry. */
const selectedChecks = ({ only }: LongOptions): Promise<Check[]> =>
  loadChecks(checkNames.filter((name) => only.length === 0 || only.includes(name)));

/** Describes a check; names its parts where it is the only one that is listed. */
const listLines = (check: Check, options: LongOptions): string[] => {
  const { name, proves, minutes } = check;
  const [quick, whole] = [minutes.quick, minutes.whole].map((one) => durationText(one * 60));
  const parts = check.parts(options);
  return [
    `${name}: ${proves}`,
    `  about ${whole}, with --quick ${quick}; ${parts.length} parts`,
    ...(options.only.length === 1 ? parts.map((part) => `  --parts ${quoted(part)}`) : []),
  ];
};

/** Gives this process and those that it starts a folder for temporary files that goes away with it. */
const useTemporaryFolder = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'long-'));
  process.env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));
};

/** Stops what the check has opened before the command ends early. */
const endOnSignals = ({ only, parts, quick, seed }: LongOptions, cleanUps: CleanUps): void => {
  const again = commandText({ ...(only.length > 0 && { only: only.join() }), parts, quick, seed });
  const end = async (): Promise<void> => {
    output.end(`Interrupted. Continue with: ${again}`);
    await cleanUps.run();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
};

const runSelected = async (options: LongOptions): Promise<boolean> => {
  const checks = await selectedChecks(options);
  const cleanUps = openCleanUps();
  useTemporaryFolder();
  endOnSignals(options, cleanUps);
  const { failed } = await runChecks(checks, options, {
    ...{ output, cleanUps, writeSection, now, commit: commitOf() },
    ...{ results: openResults(), assembly: openAssembly(output.line) },
  });
  return failed === 0;
};

const record = async (): Promise<boolean> => {
  const { recordToday } = await import('./upgrade/record.ts');
  useTemporaryFolder();
  return recordToday(openAssembly(output.line), output.line);
};

/** Runs the command; returns whether everything held. */
const main = async (args: readonly string[]): Promise<boolean> => {
  const options = readOptions(args);
  if (options.help) {
    output.line(helpText());
    return true;
  }
  if (options.record) return record();
  if (!options.list) return runSelected(options);
  for (const check of await selectedChecks(options)) {
    for (const line of listLines(check, options)) output.line(line);
  }
  if (options.only.length !== 1) output.line('Parts of one check: --list --only CHECK');
  return true;
};

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nHelp: npm run long -- --help\n`);
  process.exitCode = 2;
}
