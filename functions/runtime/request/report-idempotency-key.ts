import type { Directory } from '../../../core/directory/model/directory.ts';
import type { AcceptedReport } from '../../../core/intake/report/dropped-fields.ts';
import { isEmergencyReport } from '../../../core/intake/report/is-emergency-report.ts';
import { IdempotencyKey } from '../../../core/intake/report/report.ts';
import { createRandomToken } from '../random.ts';
import type { HttpRequest } from './request.ts';

/**
 * Returns the idempotency key for a report. An emergency without a valid key gets a random key, so that it is accepted. A
 * retry of such an emergency opens a second ticket.
 */
export function getReportIdempotencyKey(
  { headers }: Pick<HttpRequest, 'headers'>,
  report: AcceptedReport | undefined,
  { directory, on }: { directory: Directory; on: Date },
) {
  const key = IdempotencyKey.safeParse(headers['idempotency-key']);
  const isNeeded = !key.success && report !== undefined && isEmergencyReport(report, directory, on);
  return isNeeded ? IdempotencyKey.safeParse(createRandomToken()) : key;
}
