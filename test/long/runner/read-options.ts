import { parseArgs } from 'node:util';
import { type CheckName, checkNames } from './check-names.ts';
import { LongOptions, OwnOptions, optionUses } from './options.ts';

/** Thrown for invalid arguments; the message explains the correct usage. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const rows = Object.entries(LongOptions.shape).map(([name, schema]) => ({
  name,
  use: optionUses.get(schema) ?? { help: '' },
}));

const names = rows.map(({ name }) => `--${name}`).join(', ');

const parseConfig = Object.fromEntries(
  rows.map(({ name, use }) => [
    name,
    {
      type: use.value === undefined ? ('boolean' as const) : ('string' as const),
      multiple: use.isRepeatable === true,
    },
  ]),
);

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: parseConfig, allowPositionals: false }).values;
  } catch (cause) {
    const [message = ''] = cause instanceof Error ? cause.message.split(/\. |\n/) : [];
    throw new UsageError(`${message}. Options: ${names}`, { cause });
  }
};

/** Throws if an option of one check is given while other checks run too, which would ignore it. */
const refuseForeign = (given: readonly string[], only: readonly CheckName[]): void => {
  const selected = only.length === 0 ? checkNames : only;
  for (const { name, use } of rows.filter((row) => given.includes(row.name))) {
    const { checks = checkNames } = use;
    if (selected.every((one) => checks.includes(one))) continue;
    throw new UsageError(
      `--${name} applies only to ${checks.join(' and ')}: add --only ${checks.join(',')}`,
    );
  }
};

/** Parses the arguments of `npm run long`; throws a UsageError for anything unknown. */
export function readOptions(args: readonly string[]): LongOptions {
  const values = parsed(args);
  const { data, error } = LongOptions.safeParse(values);
  if (!data) {
    const [issue] = error.issues;
    throw new UsageError(`--${String(issue?.path[0])}: ${issue?.message}`);
  }
  refuseForeign(Object.keys(values), data.only);
  return data;
}

/** Returns true if the options select less than whole parts. */
export function hasPartialSelection(options: LongOptions): boolean {
  const values = new Map<string, unknown>(Object.entries(options));
  return rows.some(({ name, use }) => {
    const value = values.get(name);
    const isGiven = Array.isArray(value) ? value.length > 0 : value !== undefined;
    return use.isNarrowing === true && isGiven;
  });
}

/** Returns the options that belong to one check and have a value, for a command that reproduces a failure. */
export function ownOptions(
  check: CheckName,
  options: Readonly<Record<string, unknown>>,
): OwnOptions {
  const own = rows.filter(({ use }) => use.checks?.includes(check)).map(({ name }) => name);
  return OwnOptions.parse(
    Object.fromEntries(
      own.map((name) => [name, options[name]]).filter(([, value]) => value !== undefined),
    ),
  );
}

const optionLine = ({ name, use }: (typeof rows)[number]): string => {
  const head = `  --${name}${use.value ? ` ${use.value}` : ''}`.padEnd(20);
  const owners = use.checks ? ` (${use.checks.join(', ')})` : '';
  return `${head} ${use.help}${owners}`;
};

export function helpText(): string {
  return [
    'Runs the long checks: npm run long -- [options]',
    '',
    ...rows.map(optionLine),
    '',
    `Checks: ${checkNames.join(', ')}`,
    'Results: .local/long/<check>-<seed>.json. What to run when: docs/long-checks.md',
  ].join('\n');
}

/** Quotes a value for the shell if necessary. */
export function quoteForShell(text: string): string {
  return /^[\w.:,/=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Returns an `npm run long` command with these options; options with several values are repeated. */
export function formatCommand(
  options: Readonly<Record<string, boolean | string | number | readonly string[]>>,
): string {
  return Object.entries(options)
    .flatMap(([name, value]): string[] => {
      if (value === false) return [];
      if (value === true) return [`--${name}`];
      const values = typeof value === 'object' ? value : [String(value)];
      return values.map((one) => `--${name} ${quoteForShell(one)}`);
    })
    .reduce((command, option) => `${command} ${option}`, 'npm run long --');
}
