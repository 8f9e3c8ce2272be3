import * as z from 'zod';
import { type Attempts, type Bucket, takeFrom } from '../access/attempts.ts';
import { networkOf } from '../access/network-of.ts';
import type { Directory } from '../directory/directory.ts';
import { reachablePhone } from '../text/reachable-phone.ts';
import { written } from '../text/written.ts';
import { callerHashes } from '../ticket/caller-hashes.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { lifeOn } from '../ticket/life.ts';
import { type LocalDate, localDate } from '../time/local-date.ts';

/** Vietnamese mobile number. SMS go to no other numbers, so that rejecting others reveals nothing about tickets. */
const Mobile = written(40, 'phone-required').transform((typed, context) => {
  const phone = reachablePhone(typed);
  if (phone?.kind === 'mobile' && phone.value.startsWith('+84')) return phone.value;
  context.addIssue({ code: 'custom', message: 'mobile-wanted' });
  return z.NEVER;
});

/** Body of `POST /api/reports/lost-code`, also used by the form. */
export const LostCodeRequest = z.strictObject({ phone: Mobile });
export type LostCodeRequest = z.infer<typeof LostCodeRequest>;

/** Request for the codes of a telephone number, which is stored only as HMACs. */
export type AskedForCodes = { hashes: readonly string[]; askedAt: Date };

export type LostCodeStore = {
  /** Stores the request once per number and day. Idempotent. */
  ask(asked: AskedForCodes, day: LocalDate): Promise<void>;
};

export type LostCodePorts = {
  lostCodes: LostCodeStore;
  attempts: Attempts;
  directory(): Promise<Directory>;
  keyed: Keyed;
  now(): Date;
};

export type LostCodeAsked = { kind: 'taken' } | { kind: 'too-many'; retryAt: Date };

const hour = 60;

const limitsOf = (
  address: string,
  { directory, keyed, now }: { directory: Directory; keyed: Keyed; now: Date },
): Bucket[] => {
  const { perAddressAndHour, perDay } = lifeOn(directory, now).lostCode;
  const network = fingerprint('address', networkOf(address), keyed);
  return [
    {
      bucket: `lost-address#${network}`,
      limit: { most: perAddressAndHour, withinMinutes: hour },
    },
    { bucket: 'lost-all', limit: { most: perDay, withinMinutes: 24 * hour } },
  ];
};

/**
 * Records a request for the codes of a number without looking up tickets. The look-up happens later, so that neither response
 * nor timing reveals whether tickets exist.
 */
export const askForLostCode = async (
  { phone }: LostCodeRequest,
  address: string,
  ports: LostCodePorts,
): Promise<LostCodeAsked> => {
  const { keyed } = ports;
  const now = ports.now();
  const buckets = limitsOf(address, { directory: await ports.directory(), keyed, now });
  const retryAt = await takeFrom(ports.attempts, buckets);
  if (retryAt) return { kind: 'too-many', retryAt };
  const hashes = callerHashes(phone, keyed);
  await ports.lostCodes.ask({ hashes, askedAt: now }, localDate(now));
  return { kind: 'taken' };
};
