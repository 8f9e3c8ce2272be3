import { type Attempts, type Bucket, giveBackTo, takeFrom } from '../access/attempts.ts';
import type { Directory } from '../directory/directory.ts';
import { isUrgentByDefault, serviceOf } from '../directory/service.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { Placed } from './check-report.ts';
import { isUrgent } from './is-urgent.ts';
import { emergencyLimits, openingLimits } from './opening-limits.ts';
import type { ReportRequest } from './report.ts';
import type { Sender } from './report-key.ts';

type CountPorts = { attempts: Attempts; keyed: Keyed };
type Occasion = { directory: Directory; openedAt: Date; placed: Placed };

export type CountedOpening =
  | { kind: 'counted'; isSuspect: boolean; giveBack(): Promise<unknown> }
  | { kind: 'too-many'; retryAt: Date };

/**
 * Counts an emergency. Exceeding the limit, or a failing counter during a flood, only marks the emergency as suspect and
 * never rejects it.
 */
const countEmergency = async (buckets: Bucket[], attempts: Attempts): Promise<CountedOpening> => {
  let isSuspect = true;
  try {
    isSuspect = (await takeFrom(attempts, buckets)) !== undefined;
  } catch {
    // the emergency is accepted even if its counter fails
  }
  const giveBack = async () => (isSuspect ? undefined : giveBackTo(attempts, buckets));
  return { kind: 'counted', isSuspect, giveBack };
};

/**
 * Counts a report before its ticket is opened, so that concurrent reports are all counted. Emergencies are never rejected.
 */
export const countOpening = async (
  report: ReportRequest,
  sender: Sender,
  { directory, openedAt, placed }: Occasion,
  { attempts, keyed }: CountPorts,
): Promise<CountedOpening> => {
  const occasion = { directory, openedAt, keyed };
  const asEmergency = () => countEmergency(emergencyLimits(report, sender, occasion), attempts);
  if (isUrgentByDefault(placed.topic ?? serviceOf(directory, report.service))) return asEmergency();
  const buckets = openingLimits(report, sender, occasion);
  const retryAt = await takeFrom(attempts, buckets);
  if (!retryAt) {
    return { kind: 'counted', isSuspect: false, giveBack: () => giveBackTo(attempts, buckets) };
  }
  // the text is evaluated only if the report would be rejected
  return isUrgent(report, directory, openedAt) ? asEmergency() : { kind: 'too-many', retryAt };
};
