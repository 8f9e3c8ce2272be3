import { parseArgs } from 'node:util';
import { type Directory, validateDirectory } from '../core/directory/directory.ts';
import { directoryFiles } from '../core/directory/directory-files.ts';
import type { FieldError } from '../core/messages/field-error.ts';
import { tellDeadline } from '../core/messages/tell-deadline.ts';
import { deadlineOptionWords as words } from '../core/messages/wording/deadline-options.ts';
import { problemText } from '../core/messages/wording/problems.ts';
import { askDeadline } from '../core/sla/ask-deadline.ts';
import { toHotlineTime } from '../core/time/instant.ts';

const text = { type: 'string' } as const;
const options = { from: text, add: text, clock: text, priority: text, service: text, unit: text };

type Outcome = { kind: 'told'; lines: string[] } | { kind: 'refused'; why: string };

const refused = ({ field, problem }: FieldError): Outcome => ({
  kind: 'refused',
  why: `--${field}: ${problemText(problem, 'vi')}`,
});

/** Whole minutes as they are asked for; seconds only where there are some. */
const instant = (at: Date): string => toHotlineTime(at).replace(/:00(?=\+07:00$)/, '');

// Lenient, so that "--add -8h" is a wrong span, and everything wrong is told in one language.
const parsed = (args: string[]) =>
  parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });

type Token = ReturnType<typeof parsed>['tokens'][number];

const strayIn = (token: Token): string | undefined => {
  if (token.kind === 'option-terminator') return undefined;
  if (token.kind === 'positional') return words.stray(token.value);
  const { name, rawName, value } = token;
  if (!Object.hasOwn(options, name)) return words.unknown(rawName);
  return value === undefined || value.startsWith('--') ? words.withoutValue(rawName) : undefined;
};

const answerTo = (args: string[], directory: Directory): Outcome => {
  const { values, tokens } = parsed(args);
  const stray = tokens.map(strayIn).find((why) => why);
  if (stray) return { kind: 'refused', why: stray };
  const question = askDeadline(values);
  if (question.kind === 'refused') return refused(question.error);
  const told = tellDeadline(question.asked, directory);
  if (told.kind === 'refused') return refused(told.error);
  return { kind: 'told', lines: [...told.lines, instant(told.dueAt)] };
};

const validated = validateDirectory(directoryFiles());
if (validated.kind === 'invalid') throw new Error(JSON.stringify(validated.problems, null, 1));
const { directory } = validated;
const usage = words.usage(directory.services.map(({ code }) => code).join(', '));

/** What the command line is told: lines to print, or why it is refused. */
export const deadline = (args: string[]): Outcome =>
  args.includes('--help') ? { kind: 'told', lines: [usage] } : answerTo(args, directory);

const run = (args: string[]): void => {
  const outcome = deadline(args);
  if (outcome.kind === 'told') {
    process.stdout.write(`${outcome.lines.join('\n')}\n`);
  } else {
    process.stderr.write(`${outcome.why}\n\n${usage}\n`);
    process.exitCode = 2;
  }
};

if (import.meta.main) run(process.argv.slice(2));
