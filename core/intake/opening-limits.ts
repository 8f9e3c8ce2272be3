import type { AttemptLimit, Bucket } from '../access/attempts.ts';
import { networkOf } from '../access/network-of.ts';
import type { Directory } from '../directory/directory.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { lifeOn } from '../ticket/life.ts';
import type { ReportRequest } from './report.ts';
import type { Sender } from './report-key.ts';

type Occasion = { directory: Directory; openedAt: Date; keyed: Keyed };
type Reported = Pick<ReportRequest, 'reporter'>;

const hour = 60;
const day = 24 * hour;

/** Hashes that name the sender and the network of a report: neither number nor address nor browser stands in a bucket. */
const namesOf = ({ reporter }: Reported, sender: Sender, keyed: Keyed) => {
  const { address, device, call } = sender;
  const phone = reporter.phone?.value;
  return {
    number: phone && fingerprint('number', phone, keyed),
    browser: device && fingerprint('visitor', device, keyed),
    network: address && fingerprint('address', networkOf(address), keyed),
    call: call && fingerprint('address', call, keyed),
  };
};

const bucketOf = (kind: string, name: string | undefined, limit: AttemptLimit): Bucket[] =>
  name ? [{ bucket: `${kind}#${name}`, limit }] : [];

/**
 * What the opening of a report uses up. Hardly anybody opens a second one within the hour, so the first may go uncounted.
 * Operators record reports for callers all day and from one room: theirs are not counted at all.
 */
export const openingLimits = (
  report: Reported,
  sender: Sender,
  { directory, openedAt, keyed }: Occasion,
): Bucket[] => {
  if (sender.channel === 'operator') return [];
  const { opening } = lifeOn(directory, openedAt);
  const { firstUncountedAfterMinutes } = opening;
  const { number, browser, network, call } = namesOf(report, sender, keyed);
  const limit = (most: number, withinMinutes: number): AttemptLimit => ({
    ...{ most, withinMinutes, firstUncountedAfterMinutes },
  });
  return [
    ...bucketOf('open-device', browser, limit(opening.perDeviceAndDay, day)),
    ...bucketOf('open-number', number, limit(opening.perNumberAndHour, hour)),
    ...bucketOf('open-number', number, limit(opening.perNumberAndDay, day)),
    ...bucketOf('open-address', network, limit(opening.perAddressAndHour, hour)),
    // whoever withholds the number has no other
    ...bucketOf('open-call', call, limit(opening.perCall, day)),
  ];
};

/** Counts of emergencies by sender and by network, each exact: an emergency above one of them is suspect, never refused. */
export const emergencyLimits = (
  report: Reported,
  sender: Sender,
  { directory, openedAt, keyed }: Occasion,
): Bucket[] => {
  if (sender.channel === 'operator') return [];
  const most = lifeOn(directory, openedAt).emergencies.perSenderAndHour;
  const limit = { most, withinMinutes: hour };
  return Object.entries(namesOf(report, sender, keyed)).flatMap(([kind, name]) =>
    bucketOf(`urgent-${kind}`, name, limit),
  );
};
