import type { Command } from './command.ts';
import type { OptionSpecs } from './options.ts';

/** Formats rows as two aligned columns, indented by two spaces. */
export function formatColumns(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

export function listOptionRows(options: OptionSpecs): [string, string][] {
  return Object.entries(options).map(([name, { summary, value, default: usual }]) => [
    value === undefined ? `--${name}` : `--${name} ${value}`,
    typeof usual === 'string' && usual ? `${summary} (default: ${usual})` : summary,
  ]);
}

const couldNotRun = 'could not run: wrong options, or something it needs was not reachable';

/**
 * Builds the help text of a command. `prefix` is the text with which users start the command, such as `npm run ops --
 * doctor`.
 */
export function formatCommandHelp(prefix: string, command: Command): string {
  const { description, options, examples, exitCodes } = command;
  const rows: [string, string][] = [...listOptionRows(options), ['--help', 'shows this text']];
  return [
    `Usage: ${prefix} [options]`,
    description,
    `Options:\n${formatColumns(rows)}`,
    `Examples:\n${examples.map((example) => `  ${`${prefix} ${example}`.trimEnd()}`).join('\n')}`,
    `Exit codes:\n${formatColumns([...Object.entries(exitCodes), ['2', couldNotRun]])}`,
  ].join('\n\n');
}
