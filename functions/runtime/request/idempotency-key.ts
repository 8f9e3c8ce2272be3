import type { Directory } from '../../../core/directory/model/directory.ts';
import { isEmergencyReport } from '../../../core/intake/report/emergency/is-emergency-report.ts';
import { IdempotencyKey } from '../../../core/intake/report/report.ts';
import type { AcceptedReport } from '../../../core/intake/report/validation/dropped-fields.ts';
import { type FieldError, toFirstFieldErrorCode } from '../../../core/messages/field-error.ts';
import { createRandomToken } from '../random.ts';
import type { HttpRequest } from './request.ts';

type Headers = Pick<HttpRequest, 'headers'>;

/** Valid value of the header `Idempotency-Key`, or the errors for the response. */
type IdempotencyKeyResult =
  | { key: string; errors: readonly [] }
  | { key: undefined; errors: readonly FieldError[] };

export function readIdempotencyKey({ headers }: Headers): IdempotencyKeyResult {
  const { data: key, error } = IdempotencyKey.safeParse(headers['idempotency-key']);
  if (!error) return { key, errors: [] };
  const problem = toFirstFieldErrorCode(error);
  return { key: undefined, errors: [{ field: 'Idempotency-Key', problem }] };
}

/**
 * Returns the idempotency key for a report. An emergency without a valid key gets a random key, so that it is accepted. A
 * retry of such an emergency opens a second ticket.
 */
export function readReportIdempotencyKey(
  request: Headers,
  report: AcceptedReport | undefined,
  { directory, on }: { directory: Directory; on: Date },
): IdempotencyKeyResult {
  const read = readIdempotencyKey(request);
  const isNeeded =
    read.key === undefined && report !== undefined && isEmergencyReport(report, directory, on);
  return isNeeded ? { key: createRandomToken(), errors: [] } : read;
}

/** Returns the idempotency key in a form of the portal, or a random key if the field is missing or invalid. */
export function readFormKey(key: string | undefined): string {
  return IdempotencyKey.catch(createRandomToken).parse(key);
}
