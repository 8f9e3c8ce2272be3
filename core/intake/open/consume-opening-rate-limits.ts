import {
  consumeRateLimits,
  type RateLimitBucket,
  type RateLimitCounter,
  releaseRateLimits,
} from '../../access/rate-limit.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { getService, isEmergencyByDefault } from '../../directory/model/services/service.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import { isEmergencyReport } from '../report/emergency/is-emergency-report.ts';
import type { ReportRequest } from '../report/report.ts';
import type { ResolvedReport } from '../report/validation/check-report.ts';
import { getEmergencyRateLimits, getOpeningRateLimits } from './opening-rate-limits.ts';
import type { ReportOrigin } from './report-idempotency.ts';

type CountOpeningDeps = { attempts: RateLimitCounter; hmac: Hmac };
type OpeningContext = { directory: Directory; openedAt: Date; placed: ResolvedReport };

export type OpeningRateLimitResult =
  | { kind: 'counted'; isSuspect: boolean; giveBack(): Promise<unknown> }
  | { kind: 'too-many'; retryAt: Date };

/**
 * Counts an emergency against its rate limits. Emergencies are never rejected: if a limit is exceeded or the counter fails
 * under heavy load, the emergency is marked as suspect.
 */
const countEmergency = async (
  buckets: RateLimitBucket[],
  attempts: RateLimitCounter,
): Promise<OpeningRateLimitResult> => {
  let isSuspect = true;
  try {
    isSuspect = (await consumeRateLimits(attempts, buckets)) !== undefined;
  } catch {
    // the emergency is accepted even if its counter fails
  }
  const giveBack = async () => (isSuspect ? undefined : releaseRateLimits(attempts, buckets));
  return { kind: 'counted', isSuspect, giveBack };
};

/**
 * Counts a report against the rate limits before its ticket is opened, so that concurrent reports are all counted.
 * Emergencies are never rejected.
 */
export async function consumeOpeningRateLimits(
  report: ReportRequest,
  sender: ReportOrigin,
  { directory, openedAt, placed }: OpeningContext,
  { attempts, hmac }: CountOpeningDeps,
): Promise<OpeningRateLimitResult> {
  const occasion = { directory, openedAt, hmac };
  const asEmergency = () =>
    countEmergency(getEmergencyRateLimits(report, sender, occasion), attempts);
  if (isEmergencyByDefault(placed.topic ?? getService(directory, report.service, openedAt)))
    return asEmergency();
  const buckets = getOpeningRateLimits(report, sender, occasion);
  const retryAt = await consumeRateLimits(attempts, buckets);
  if (!retryAt) {
    return {
      kind: 'counted',
      isSuspect: false,
      giveBack: () => releaseRateLimits(attempts, buckets),
    };
  }
  // the text is evaluated only if the report would be rejected
  return isEmergencyReport(report, directory, openedAt)
    ? asEmergency()
    : { kind: 'too-many', retryAt };
}
