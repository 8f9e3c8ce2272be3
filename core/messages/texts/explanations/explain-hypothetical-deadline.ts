import type { Directory } from '../../../directory/model/directory.ts';
import { findUnitInForce } from '../../../directory/model/organization/unit.ts';
import { findService } from '../../../directory/model/services/service.ts';
import { getUnitCalendar } from '../../../sla/calendar.ts';
import { findClockTimeLimit } from '../../../sla/deadline.ts';
import { explainDeadline } from '../../../sla/explain-deadline.ts';
import type { ParsedDeadlineParams } from '../../../sla/parse-deadline-params.ts';
import type { TimeLimit } from '../../../sla/time-limit.ts';
import type { FieldError } from '../../field-error.ts';
import { formatDeadlineExplanation } from './deadline-explanation-lines.ts';

export type HypotheticalDeadlineResult =
  | { kind: 'computed'; dueAt: Date; lines: string[] }
  | { kind: 'refused'; error: FieldError };

const createRefusal = (
  field: string,
  problem: FieldError['problem'],
): HypotheticalDeadlineResult => ({
  kind: 'refused',
  error: { field, problem },
});

const minutesPerUnit: Record<string, number> = { m: 1, h: 60, d: 24 * 60 };

const findTimeLimit = (params: ParsedDeadlineParams, { sla }: Directory): TimeLimit => {
  if ('priority' in params) return findClockTimeLimit(sla, { ...params, on: params.from });
  const count = Number.parseInt(params.add, 10);
  const unit = params.add.slice(-1);
  return unit === 'd' && params.clock === 'working'
    ? { kind: 'working-days', days: count }
    : { kind: params.clock, minutes: count * (minutesPerUnit[unit] ?? 0) };
};

/**
 * Computes a hypothetical deadline, for staff who want to know when a time limit would end, and explains the computation
 * line by line. No ticket is read. Returns the invalid field if the input can't be evaluated.
 */
export function explainHypotheticalDeadline(
  parsedDeadlineParams: ParsedDeadlineParams,
  directory: Directory,
): HypotheticalDeadlineResult {
  const { from } = parsedDeadlineParams;
  const isServed =
    !('service' in parsedDeadlineParams) ||
    findService(directory, parsedDeadlineParams.service, from) !== undefined;
  if (!isServed) return createRefusal('service', 'service-unknown');
  const unit =
    parsedDeadlineParams.unit === undefined
      ? undefined
      : findUnitInForce(directory, parsedDeadlineParams.unit, from);
  if (parsedDeadlineParams.unit !== undefined && !unit)
    return createRefusal('unit', 'unit-unknown');
  const calendar = unit ? getUnitCalendar(unit.ref, directory.calendar) : directory.calendar;
  const whose = unit && { unit: unit.name, hasOwnHours: calendar !== directory.calendar };
  try {
    const rule = findTimeLimit(parsedDeadlineParams, directory);
    const explained = explainDeadline(rule, from, calendar);
    const lines = formatDeadlineExplanation(explained, { rule, from, calendar, whose });
    return { kind: 'computed', dueAt: explained.dueAt, lines };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'priority' in parsedDeadlineParams
      ? createRefusal('from', 'no-deadlines')
      : createRefusal('add', 'too-far');
  }
}
