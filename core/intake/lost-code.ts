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

/** SMS go to Vietnamese mobiles only; that another number gets none says nothing of any ticket. */
const Mobile = written(40, 'phone-required').transform((typed, context) => {
  const phone = reachablePhone(typed);
  if (phone?.kind === 'mobile' && phone.value.startsWith('+84')) return phone.value;
  context.addIssue({ code: 'custom', message: 'mobile-wanted' });
  return z.NEVER;
});

/** What `POST /api/reports/lost-code` takes, and the form as well. */
export const LostCodeRequest = z.strictObject({ phone: Mobile });
export type LostCodeRequest = z.infer<typeof LostCodeRequest>;

/** That somebody asked for the codes of a number, by its keyed hashes: the number itself is kept nowhere. */
export type AskedForCodes = { hashes: readonly string[]; askedAt: Date };

export type LostCodeStore = {
  /** Once a number and day; the same again writes nothing. */
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
 * Takes down that a number's codes are asked for, and looks nothing up: whether there are any is found out elsewhere
 * afterwards, so that neither the answer nor the time it takes can tell.
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
