import { type Directory, validateDirectory } from '../../core/directory/model/directory.ts';
import { readDirectoryFiles } from '../../core/directory/model/directory-files.ts';
import type { FieldError } from '../../core/messages/field-error.ts';
import { getFieldErrorText } from '../../core/messages/texts/errors/field-error-text.ts';
import { explainHypotheticalDeadline } from '../../core/messages/texts/explanations/explain-hypothetical-deadline.ts';
import { parseDeadlineParams } from '../../core/sla/parse-deadline-params.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { defineCommand } from '../cli/command.ts';
import { UsageError } from '../cli/command-error.ts';
import { printLine } from '../cli/program.ts';

/** Formats an instant in Vietnamese time, and omits the seconds if they are zero. */
const formatShortInstant = (at: Date): string => toHotlineTime(at).replace(/:00(?=\+07:00$)/, '');

const toUsageError = ({ field, problem }: FieldError): UsageError =>
  new UsageError(`--${field}: ${getFieldErrorText(problem, 'vi')}`);

const loadDirectory = (): Directory => {
  const validated = validateDirectory(readDirectoryFiles());
  if (validated.kind === 'invalid') throw new Error(JSON.stringify(validated.problems, null, 1));
  return validated.directory;
};

const directory = loadDirectory();

/** Returns lines of text that explain step by step how a deadline is computed. The last line is the deadline itself. */
export function explainDeadlineLines(query: Record<string, unknown>): string[] {
  const question = parseDeadlineParams(query);
  if (question.kind === 'refused') throw toUsageError(question.error);
  const result = explainHypotheticalDeadline(question.params, directory);
  if (result.kind === 'refused') throw toUsageError(result.error);
  return [...result.lines, formatShortInstant(result.dueAt)];
}

const text = { type: 'string' } as const;

export const explainDeadlineCommand = defineCommand({
  description: `Explains in Vietnamese, step by step, when something is due by the calendar of the repository's directory
files. The last line is the deadline alone. Give either --add or --priority.`,
  options: {
    from: { ...text, value: 'TIME', summary: 'required: start, such as 2022-01-28T16:00 (+07:00)' },
    add: { ...text, value: 'SPAN', summary: '8h, 90m, or 3d (working days)' },
    priority: { ...text, value: 'P1…P4', summary: 'time limit of a ticket of this priority' },
    clock: {
      ...text,
      value: 'CLOCK',
      summary: 'with --add: working, wall; with --priority: acknowledge, resolve, forward',
    },
    service: {
      ...text,
      value: 'CODE',
      summary: `with --priority: ${[...new Set(directory.services.map(({ code }) => code))].join(', ')}`,
    },
    unit: { ...text, value: 'UNIT', summary: 'hours of this unit, such as UBND_XA:29254' },
  },
  examples: ['--from 2022-01-28T16:00+07:00 --add 8h', '--from 2022-01-28T16:00 --priority P3'],
  exitCodes: { 0: 'the deadline was printed' },
  run: async (values) => {
    printLine(explainDeadlineLines(values).join('\n'));
    return 0;
  },
});
