import type { Directory } from '../directory/directory.ts';
import { findUnitInForce } from '../directory/unit.ts';
import { getUnitCalendar } from '../sla/calendar.ts';
import { findClockRule } from '../sla/deadline.ts';
import { explainDeadline } from '../sla/explain-deadline.ts';
import type { ParsedDeadlineParams } from '../sla/parse-deadline-params.ts';
import type { ClockRule } from '../sla/sla-row.ts';
import { deadlineExplanationLines } from './deadline-explanation-lines.ts';
import type { FieldError } from './field-error.ts';

export type DeadlineResult =
  | { kind: 'told'; dueAt: Date; lines: string[] }
  | { kind: 'refused'; error: FieldError };

const refused = (field: string, problem: FieldError['problem']): DeadlineResult => ({
  kind: 'refused',
  error: { field, problem },
});

const minutesIn: Record<string, number> = { m: 1, h: 60, d: 24 * 60 };

const ruleOf = (asked: ParsedDeadlineParams, { sla }: Directory): ClockRule => {
  if ('priority' in asked) return findClockRule(sla, { ...asked, on: asked.from });
  const count = Number.parseInt(asked.add, 10);
  const unit = asked.add.slice(-1);
  return unit === 'd' && asked.clock === 'working'
    ? { kind: 'working-days', days: count }
    : { kind: asked.clock, minutes: count * (minutesIn[unit] ?? 0) };
};

/** Computes the requested deadline and explains it line by line, or returns the field that is invalid. */
export function computeDeadline(asked: ParsedDeadlineParams, directory: Directory): DeadlineResult {
  const { from } = asked;
  const isServed =
    !('service' in asked) || directory.services.some(({ code }) => code === asked.service);
  if (!isServed) return refused('service', 'service-unknown');
  const unit = asked.unit === undefined ? undefined : findUnitInForce(directory, asked.unit, from);
  if (asked.unit !== undefined && !unit) return refused('unit', 'unit-unknown');
  const calendar = unit ? getUnitCalendar(unit.ref, directory.calendar) : directory.calendar;
  const whose = unit && { unit: unit.name, hasOwnHours: calendar !== directory.calendar };
  try {
    const rule = ruleOf(asked, directory);
    const explained = explainDeadline(rule, from, calendar);
    const lines = deadlineExplanationLines(explained, { rule, from, calendar, whose });
    return { kind: 'told', dueAt: explained.dueAt, lines };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'priority' in asked ? refused('from', 'no-deadlines') : refused('add', 'too-far');
  }
}
