import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import { UsageError } from './command-error.ts';

/** Command-line option: the fields that Node's `parseArgs` expects, and a help text. */
type Option = ParseArgsOptionDescriptor & {
  summary: string;
  /** Placeholder for the option's value in the help text, such as `FILE`. */
  value?: string;
};

export type OptionSpecs = Readonly<Record<string, Option>>;

export type OptionValues<O extends OptionSpecs> = ReturnType<
  typeof parseArgs<{ options: O }>
>['values'];

const parseTokens = (args: readonly string[], options: OptionSpecs) =>
  parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens;

type Token = ReturnType<typeof parseTokens>[number];

const validOptions = (options: OptionSpecs): string =>
  `Valid options: ${[...Object.keys(options), 'help'].map((name) => `--${name}`).join(', ')}.`;

const findProblem = (token: Token, options: OptionSpecs): string | undefined => {
  if (token.kind === 'option-terminator') return undefined;
  if (token.kind === 'positional') {
    return `Unexpected argument "${token.value}". With npm, write -- before options. ${validOptions(options)}`;
  }
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) return `Unknown option ${rawName}. ${validOptions(options)}`;
  if (option.type === 'boolean') return inlineValue ? `${rawName} takes no value.` : undefined;
  const hasValue = value !== undefined && (inlineValue || !value.startsWith('--'));
  return hasValue ? undefined : `${rawName} needs a value.`;
};

/**
 * Parses a command line that has no positional arguments. Unlike strict `parseArgs`, it accepts values that begin with a dash
 * (`--add -8h`) and names the valid options in errors.
 */
export function parseOptions<const O extends OptionSpecs>(
  args: readonly string[],
  options: O,
): OptionValues<O> {
  const tokens = parseTokens(args, options);
  const problem = tokens.map((token) => findProblem(token, options)).find((found) => found);
  if (problem) throw new UsageError(problem);
  const normalized = tokens.flatMap((token) => {
    if (token.kind !== 'option') return [];
    return [token.value === undefined ? `--${token.name}` : `--${token.name}=${token.value}`];
  });
  return parseArgs({ args: normalized, options }).values;
}
