import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAssembly } from './assembly.ts';
import { type CleanUps, openCleanUps } from './runner/clean-ups.ts';
import { runCommand } from './runner/command.ts';
import type { LongOptions } from './runner/options.ts';
import { openOutput } from './runner/output.ts';
import { formatCommand } from './runner/read-options.ts';
import { loadChecks } from './runner/registry.ts';
import { openResults } from './runner/results.ts';
import type { RunDeps } from './runner/run-checks.ts';
import { writeSection } from './runner/trust.ts';

/** Returns milliseconds of the real clock, because some checks replace `Date`. */
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

/** Sets a temporary folder for this process and its children, deleted at exit. */
const useTemporaryFolder = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'long-'));
  process.env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));
};

/** Runs a check's clean-ups when a signal ends the command early. */
const endOnSignals = ({ only, parts, quick, seed }: LongOptions, cleanUps: CleanUps): void => {
  const again = formatCommand({
    ...(only.length > 0 && { only: only.join() }),
    parts,
    quick,
    seed,
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    output.end(`Interrupted by ${signal}. Continue with: ${again}`);
    await cleanUps.run();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(signal));
};

const prepare = (options: LongOptions): RunDeps => {
  const cleanUps = openCleanUps();
  useTemporaryFolder();
  endOnSignals(options, cleanUps);
  return {
    ...{ output, cleanUps, writeSection, now, commit: commitOf() },
    ...{ results: openResults(), assembly: openAssembly(output.line) },
  };
};

const record = async (): Promise<boolean> => {
  const { recordToday } = await import('./upgrade/record-today.ts');
  useTemporaryFolder();
  return recordToday(openAssembly(output.line), output.line);
};

process.exitCode = await runCommand(process.argv.slice(2), {
  ...{ output, load: loadChecks, prepare, record },
  printError: (line) => void process.stderr.write(`${line}\n`),
});
