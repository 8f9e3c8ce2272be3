import type { Check } from './check.ts';
import { type CheckName, checkNames } from './check-names.ts';
import { durationText } from './estimate.ts';
import type { LongOptions } from './options.ts';
import type { Output } from './output.ts';
import { helpText, quoteForShell, readOptions, UsageError } from './read-options.ts';
import { type RunDeps, runChecks } from './run-checks.ts';

export type CommandDeps = {
  output: Output;
  printError(line: string): void;
  load(names: readonly CheckName[]): Promise<Check[]>;
  prepare(options: LongOptions): RunDeps;
  /** Records today's payloads for the upgrade check; returns false if that failed. */
  record(): Promise<boolean>;
};

/** Describes a check, including its parts if it is the only one listed. */
const listLines = (check: Check, options: LongOptions): string[] => {
  const { name, proves, minutes } = check;
  const [quick, whole] = [minutes.quick, minutes.whole].map((one) => durationText(one * 60));
  const parts = check.parts(options);
  return [
    `${name}: ${proves}`,
    `  about ${whole}, with --quick ${quick}; ${parts.length} parts`,
    ...(options.only.length === 1 ? parts.map((part) => `  --parts ${quoteForShell(part)}`) : []),
  ];
};

/** Executes what the options request; returns true if no check failed. */
const execute = async (options: LongOptions, deps: CommandDeps): Promise<boolean> => {
  const { output } = deps;
  if (options.help) {
    output.line(helpText());
    return true;
  }
  if (options.record) return deps.record();
  const names = checkNames.filter(
    (name) => options.only.length === 0 || options.only.includes(name),
  );
  const checks = await deps.load(names);
  if (!options.list) return (await runChecks(checks, options, deps.prepare(options))).failed === 0;
  for (const line of checks.flatMap((check) => listLines(check, options))) output.line(line);
  if (options.only.length !== 1) output.line('Parts of one check: --list --only CHECK');
  return true;
};

/** Runs `npm run long` and returns its exit code: 1 if anything failed, 2 for invalid arguments. */
export async function runCommand(args: readonly string[], deps: CommandDeps): Promise<number> {
  try {
    return (await execute(readOptions(args), deps)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    deps.printError(`${error.message}\nHelp: npm run long -- --help`);
    return 2;
  }
}
