import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type Directory, validateDirectory } from '../core/directory/directory.ts';
import { directoryFiles } from '../core/directory/directory-files.ts';
import { Priority, Service } from '../core/directory/service.ts';
import { UnitRef, unitInForce } from '../core/directory/unit.ts';
import { reckoning } from '../core/messages/reckoning.ts';
import { deadlineOptionWords as words } from '../core/messages/wording/deadline-options.ts';
import { calendarFor } from '../core/sla/calendar.ts';
import { clockFor } from '../core/sla/deadline.ts';
import { explainDeadline } from '../core/sla/explain-deadline.ts';
import { type ClockRule, SlaClock } from '../core/sla/sla-row.ts';
import { toHotlineTime } from '../core/time/instant.ts';

const text = { type: 'string' } as const;
const options = { from: text, add: text, clock: text, priority: text, service: text, unit: text };
const Option = z.enum(['from', 'add', 'clock', 'priority', 'service', 'unit']);

/** Seconds may be left out, and so may the offset: the hotline's time is +07:00. */
const From = z
  .string()
  .transform((typed) => typed.replace(/^(.{10}T\d\d:\d\d)(?=$|[Z+-])/, '$1:00'))
  .pipe(z.iso.datetime({ offset: true, local: true }))
  .transform((typed) => new Date(/(Z|[+-]\d\d:\d\d)$/.test(typed) ? typed : `${typed}+07:00`));

const common = { from: From, unit: UnitRef.optional() };
const WithSpan = z.strictObject({
  ...common,
  add: z.string().regex(/^[1-9]\d{0,4}[mhd]$/),
  clock: z.enum(['working', 'wall']).default('working'),
});
const WithPriority = z.strictObject({
  ...common,
  priority: Priority,
  service: Service.default('other'),
  clock: SlaClock.default('resolve'),
});
type Asked = z.infer<typeof WithSpan> | z.infer<typeof WithPriority>;

type Outcome = { kind: 'told'; lines: string[] } | { kind: 'refused'; why: string };
const refused = (option: z.infer<typeof Option>, why: string): Outcome => ({
  kind: 'refused',
  why: `--${option}: ${why}`,
});

const refusedBy = ([issue]: z.core.$ZodIssue[], other: 'add' | 'priority'): Outcome => {
  if (issue?.code === 'unrecognized_keys') {
    return refused(Option.parse(issue.keys[0]), words.notWith(other));
  }
  const option = Option.parse(issue?.path[0]);
  return refused(option, words.wrong[option]);
};

const minutesIn: Record<string, number> = { m: 1, h: 60, d: 24 * 60 };

const ruleOf = (asked: Asked, { sla }: Directory): ClockRule => {
  if ('priority' in asked) return clockFor(sla, { ...asked, on: asked.from });
  const count = Number.parseInt(asked.add, 10);
  const unit = asked.add.slice(-1);
  return unit === 'd' && asked.clock === 'working'
    ? { kind: 'working-days', days: count }
    : { kind: asked.clock, minutes: count * (minutesIn[unit] ?? 0) };
};

/** Whole minutes as they are asked for; seconds only where there are some. */
const instant = (at: Date): string => toHotlineTime(at).replace(/:00(?=\+07:00$)/, '');

const tell = (asked: Asked, directory: Directory): Outcome => {
  const { from } = asked;
  const unit = asked.unit === undefined ? undefined : unitInForce(directory, asked.unit, from);
  if (asked.unit !== undefined && !unit) return refused('unit', words.noSuchUnit);
  const calendar = unit ? calendarFor(unit.ref, directory.calendar) : directory.calendar;
  const whose = unit && { unit: unit.name, hasOwnHours: calendar !== directory.calendar };
  try {
    const rule = ruleOf(asked, directory);
    const explained = explainDeadline(rule, from, calendar);
    const lines = reckoning(explained, { rule, from, calendar, whose });
    return { kind: 'told', lines: [...lines, instant(explained.dueAt)] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'priority' in asked ? refused('from', words.noDeadlines) : refused('add', words.tooFar);
  }
};

const answerTo = (args: string[], directory: Directory): Outcome => {
  try {
    const { values } = parseArgs({ args, options });
    const isByPriority = values.priority !== undefined;
    const asked = (isByPriority ? WithPriority : WithSpan).safeParse(values);
    if (asked.success) return tell(asked.data, directory);
    return refusedBy(asked.error.issues, isByPriority ? 'priority' : 'add');
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
