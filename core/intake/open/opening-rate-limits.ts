import { getClientNetwork } from '../../access/client-network.ts';
import type { RateLimit, RateLimitBucket } from '../../access/rate-limit.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import type { ReportRequest } from '../report/report.ts';
import type { ReportOrigin } from './report-idempotency.ts';

type OpeningContext = { directory: Directory; openedAt: Date; hmac: Hmac };
type Reported = Pick<ReportRequest, 'reporter'>;

const hour = 60;
const day = 24 * hour;

/** Returns the HMACs of the sender's phone number, browser, network and call, by which rate limits count. */
const computeSenderHmacs = ({ reporter }: Reported, sender: ReportOrigin, hmac: Hmac) => {
  const { address, device, call } = sender;
  const phone = reporter.phone?.value;
  return {
    number: phone && computeHmacHex('number', phone, hmac),
    browser: device && computeHmacHex('visitor', device, hmac),
    network: address && computeHmacHex('address', getClientNetwork(address), hmac),
    call: call && computeHmacHex('address', call, hmac),
  };
};

const toRateLimitBuckets = (
  kind: string,
  name: string | undefined,
  limit: RateLimit,
): RateLimitBucket[] => (name ? [{ bucket: `${kind}#${name}`, limit }] : []);

/**
 * Returns the rate limits for opening tickets, counted by browser, phone number, network and call. The first report in a
 * time window may stay uncounted, because most senders open only one ticket. Operators have no limits.
 */
export function getOpeningRateLimits(
  report: Reported,
  sender: ReportOrigin,
  { directory, openedAt, hmac }: OpeningContext,
): RateLimitBucket[] {
  if (sender.channel === 'operator') return [];
  const { opening } = getTicketPolicy(directory, openedAt);
  const { firstUncountedAfterMinutes } = opening;
  const { number, browser, network, call } = computeSenderHmacs(report, sender, hmac);
  const limit = (maxAttempts: number, withinMinutes: number): RateLimit => ({
    ...{ maxAttempts, withinMinutes, firstUncountedAfterMinutes },
  });
  return [
    ...toRateLimitBuckets('open-device', browser, limit(opening.perDeviceAndDay, day)),
    ...toRateLimitBuckets('open-number', number, limit(opening.perNumberAndHour, hour)),
    ...toRateLimitBuckets('open-number', number, limit(opening.perNumberAndDay, day)),
    ...toRateLimitBuckets('open-address', network, limit(opening.perAddressAndHour, hour)),
    // the only limit that applies to callers who withhold their number
    ...toRateLimitBuckets('open-call', call, limit(opening.perCall, day)),
  ];
}

/**
 * Returns the rate limits for emergencies by sender and by network. An emergency that exceeds a limit is marked as suspect
 * and never rejected.
 */
export function getEmergencyRateLimits(
  report: Reported,
  sender: ReportOrigin,
  { directory, openedAt, hmac }: OpeningContext,
): RateLimitBucket[] {
  if (sender.channel === 'operator') return [];
  const maxAttempts = getTicketPolicy(directory, openedAt).emergencies.perSenderAndHour;
  const limit = { maxAttempts, withinMinutes: hour };
  return Object.entries(computeSenderHmacs(report, sender, hmac)).flatMap(([kind, name]) =>
    toRateLimitBuckets(`urgent-${kind}`, name, limit),
  );
}
