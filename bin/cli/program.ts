import type { Command } from './command.ts';
import { CommandError, UsageError } from './command-error.ts';
import { formatColumns, formatCommandHelp } from './help.ts';

/** Program with several commands, such as `npm run ops`. Each command's module is loaded only when the command is used. */
export type CliProgram = {
  /** Command line that starts the program, such as `npm run ops --`. */
  prefix: string;
  description: string;
  commands: Readonly<Record<string, { summary: string; load(): Promise<Command> }>>;
  /**
   * Returns true if an error's message is enough for the user, so that no stack trace is printed. `CommandError` is always
   * treated this way.
   */
  isExpectedError?(error: unknown): boolean;
};

export function isHelpOption(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

export function printLine(text: string): void {
  return void process.stdout.write(`${text}\n`);
}

const formatOverview = ({ prefix, description, commands }: CliProgram): string =>
  [
    `Usage: ${prefix} <command> [options]`,
    description,
    `Commands:\n${formatColumns(Object.entries(commands).map(([name, { summary }]) => [name, summary]))}`,
    `Run "${prefix} <command> --help" for the options, examples and exit codes of a command.`,
  ].join('\n\n');

const runCommand = async (
  program: CliProgram,
  [name, ...rest]: readonly string[],
): Promise<number> => {
  const { prefix, commands } = program;
  if (name === undefined || isHelpOption(name)) {
    printLine(formatOverview(program));
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    throw new UsageError(
      `Unknown command "${name}". Commands: ${Object.keys(commands).join(', ')}.`,
    );
  }
  const command = await entry.load();
  if (!rest.some(isHelpOption)) return command.execute(rest);
  printLine(formatCommandHelp(`${prefix} ${name}`, command));
  return 0;
};

const formatErrorMessage = (error: unknown, isExpected: (error: unknown) => boolean): unknown =>
  error instanceof Error && (error instanceof CommandError || isExpected(error))
    ? error.message
    : error;

/**
 * Waits for a command and resolves to its exit code, or to 2 on an error. Expected errors are printed without a stack trace.
 * After a usage error, the text points to the command line `help`.
 */
export async function toExitCode(
  work: Promise<number>,
  help: string,
  isExpected: (error: unknown) => boolean = () => false,
): Promise<number> {
  try {
    return await work;
  } catch (error) {
    console.error(formatErrorMessage(error, isExpected));
    if (error instanceof UsageError) console.error(`Run "${help}" for usage.`);
    return 2;
  }
}

/** Runs the command that the arguments name and resolves to the exit code of the process. */
export function runProgram(program: CliProgram, args: readonly string[]): Promise<number> {
  const [name = ''] = args;
  const known = Object.hasOwn(program.commands, name) ? [name] : [];
  const help = [program.prefix, ...known, '--help'].join(' ');
  return toExitCode(runCommand(program, args), help, program.isExpectedError);
}
