import * as z from 'zod';
import { UnitRef } from '../directory/model/organization/unit.ts';
import {
  getFallbackServiceCode,
  Priority,
  ServiceCode,
} from '../directory/model/services/service.ts';
import { getDeployedServices } from '../directory/read/deployed/deployed-services.ts';
import type { FieldError } from '../messages/field-error.ts';
import {
  type FieldErrorCode,
  isFieldErrorCode,
} from '../messages/texts/errors/field-error-text.ts';
import { ClockName } from './time-limit.ts';

const dateAndTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Start time in a query for computing a deadline, in ISO 8601 format. Seconds and UTC offset are optional; the default
 * offset is +07:00.
 */
const StartAtParam = z
  .string()
  .regex(dateAndTime)
  .transform((typed) => typed.replace(/^(.{10}T\d\d:\d\d)(?=$|[Z+-])/, '$1:00'))
  .pipe(z.iso.datetime({ offset: true, local: true, error: 'from-unreal' }))
  .transform((typed) => new Date(/(Z|[+-]\d\d:\d\d)$/.test(typed) ? typed : `${typed}+07:00`));

const common = { from: StartAtParam, unit: UnitRef.optional() };
/** Query for computing a deadline from a number of minutes, hours or days, such as `90m`, `4h` or `2d`. */
const SpanDeadlineParams = z.strictObject({
  ...common,
  add: z.string().regex(/^[1-9]\d{0,4}[mhd]$/),
  clock: z.enum(['working', 'wall']).default('working'),
});
/** Query for computing a deadline from a ticket priority. The directory's time limit for this priority applies. */
const PriorityDeadlineParams = z.strictObject({
  ...common,
  priority: Priority,
  service: ServiceCode.default(() => getFallbackServiceCode({ services: getDeployedServices() })),
  clock: ClockName.default('resolve'),
});
export const DeadlineParams = z.union([SpanDeadlineParams, PriorityDeadlineParams]);
export type ParsedDeadlineParams = z.infer<typeof DeadlineParams>;

/** Error codes for invalid parameters in a query for computing a deadline, by parameter. */
const problemByParam: ReadonlyMap<string, FieldErrorCode> = new Map([
  ['from', 'from-malformed'],
  ['add', 'add-malformed'],
  ['clock', 'clock-unknown'],
  ['priority', 'priority-unknown'],
  ['service', 'service-unknown'],
  ['unit', 'unit-malformed'],
]);

const toFieldError = (
  [issue]: z.core.$ZodIssue[],
  together: Extract<FieldErrorCode, 'not-with-add' | 'not-with-priority'>,
): FieldError => {
  if (issue?.code === 'unrecognized_keys') {
    const field = String(issue.keys[0]);
    return { field, problem: problemByParam.has(field) ? together : 'unknown-field' };
  }
  const { path = [], message = '' } = issue ?? {};
  const field = String(path[0]);
  if (isFieldErrorCode(message)) return { field, problem: message };
  return { field, problem: problemByParam.get(field) ?? 'not-allowed' };
};

/** Parses a query for computing a deadline, either from a duration or from a priority. Rejects a query with both. */
export function parseDeadlineParams(
  input: Record<string, unknown>,
): { kind: 'asked'; params: ParsedDeadlineParams } | { kind: 'refused'; error: FieldError } {
  const isByPriority = input['priority'] !== undefined;
  const read = (isByPriority ? PriorityDeadlineParams : SpanDeadlineParams).safeParse(input);
  if (read.success) return { kind: 'asked', params: read.data };
  const together = isByPriority ? 'not-with-priority' : 'not-with-add';
  return { kind: 'refused', error: toFieldError(read.error.issues, together) };
}
