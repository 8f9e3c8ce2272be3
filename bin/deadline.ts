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

const answerTo = (args: string[], directory: Directory): Outcome => {
  try {
    const question = askDeadline(parseArgs({ args, options }).values);
    if (question.kind === 'refused') return refused(question.error);
    const told = tellDeadline(question.asked, directory);
    if (told.kind === 'refused') return refused(told.error);
    return { kind: 'told', lines: [...told.lines, instant(told.dueAt)] };
  } catch (error) {
    // What parseArgs says of an option that it doesn't know names that option.
    if (!(error instanceof TypeError)) throw error;
    return { kind: 'refused', why: error.message };
  }
};

const validated = validateDirectory(directoryFiles());
if (validated.kind === 'invalid') throw new Error(JSON.stringify(validated.problems, null, 1));
const outcome = answerTo(process.argv.slice(2), validated.directory);
if (outcome.kind === 'told') {
  process.stdout.write(`${outcome.lines.join('\n')}\n`);
} else {
  process.stderr.write(`${outcome.why}\n\n${words.usage}\n`);
  process.exitCode = 2;
}
