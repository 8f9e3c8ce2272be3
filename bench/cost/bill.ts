import { functionMemoryMb } from './measure/invocations.ts';
import type { UsageCounts } from './measure/usage-counts.ts';
import { awsPrices, type PricedUnit } from './prices.ts';

/** Quantity of each priced AWS unit that one ticket consumes. */
export type PricedUsage = Record<Exclude<PricedUnit, 'storage'>, number>;

/** Bytes that AWS services log per Lambda invocation, API Gateway request and SMS, in addition to the hotline's own logs. */
const serviceLog = { invocation: 750, request: 330, sms: 520 };

/**
 * Ratio of a web page's compressed size to its uncompressed size. CloudFront compresses pages, which reduces the billed
 * bytes.
 */
const compressed = 0.25;

/**
 * DynamoDB capacity units per delivery report of a message provider: one look-up of the message by its provider id, and one
 * write of the result to its notification.
 */
const feedback = { writeUnits: 1, readUnits: 2 };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const invocationsIn = ({ invocations }: UsageCounts): number =>
  sum(Object.values(invocations).map(({ count }) => count));

const gigabyteSecondsIn = ({ invocations }: UsageCounts): number =>
  sum(
    Object.entries(invocations).map(
      ([name, { milliseconds }]) =>
        (milliseconds / 1000) * ((functionMemoryMb[name] ?? 512) / 1024),
    ),
  );

const countMessages = ({ sms, emails }: UsageCounts): number => sms + emails;

const writeUnitsIn = (counts: UsageCounts): number => {
  const { background: _, ...ofTicket } = counts.writes;
  return sum(Object.values(ofTicket)) + countMessages(counts) * feedback.writeUnits;
};

/**
 * Returns the AWS usage of one ticket if it were the only one. Process starts and reads of the directory and secrets are all
 * counted for this ticket.
 */
export function computePricedUsage(counts: UsageCounts): PricedUsage {
  const invocation = invocationsIn(counts);
  const { requests, reads } = counts;
  return {
    writeUnit: writeUnitsIn(counts),
    readUnit: reads.ticket + reads.directory + countMessages(counts) * feedback.readUnits,
    transition: counts.transitions,
    request: counts.metered,
    viewer: requests,
    inspection: requests,
    edgeFunction: requests,
    edgeRequest: requests,
    bytesOut: counts.bytesOut * compressed,
    invocation,
    gigabyteSecond: gigabyteSecondsIn(counts),
    event: counts.events,
    logs:
      counts.functionLogBytes +
      invocation * serviceLog.invocation +
      requests * serviceLog.request +
      counts.sms * serviceLog.sms,
    trace: invocation,
    email: counts.emails,
    decryption: counts.decryptions + counts.publicKeys,
    secret: counts.secrets,
    photoWrite: counts.photoWrites,
  };
}

export type BillLine = { of: string; used: number; unit: string; usd: number };

/** Returns the bill line for one priced AWS unit, with the cost of 1,000 tickets in USD. */
const lineOf = (priced: keyof PricedUsage, used: number): BillLine => {
  const { of, usd, per, unit } = awsPrices[priced];
  return { of, used, unit, usd: (used * 1000 * usd) / per };
};

/** Returns the AWS bill of 1,000 tickets without SMS, sorted by cost, highest first. */
export function computeBill(used: PricedUsage): BillLine[] {
  return keysOf(used)
    .map((priced) => lineOf(priced, used[priced]))
    .toSorted((a, b) => b.usd - a.usd);
}

const pricedOnes: readonly (keyof PricedUsage)[] = [
  'writeUnit',
  'readUnit',
  'transition',
  'request',
  'viewer',
  'inspection',
  'edgeFunction',
  'edgeRequest',
  'bytesOut',
  'invocation',
  'gigabyteSecond',
  'event',
  'logs',
  'trace',
  'email',
  'decryption',
  'secret',
  'photoWrite',
];
const keysOf = (used: PricedUsage) => pricedOnes.filter((priced) => used[priced] > 0);

export function sumBillUsd(lines: readonly BillLine[]): number {
  return sum(lines.map(({ usd }) => usd));
}
