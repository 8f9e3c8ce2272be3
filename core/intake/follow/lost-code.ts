import * as z from 'zod';
import { getClientNetwork } from '../../access/client-network.ts';
import {
  consumeRateLimits,
  type RateLimitBucket,
  type RateLimitCounter,
} from '../../access/rate-limit.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { buildBoundedTextSchema } from '../../text/bounded-text-schema.ts';
import { parseReachablePhone } from '../../text/parse-reachable-phone.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import { computeCallerHashes } from '../../ticket/read/caller-hashes.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import { type LocalDate, toLocalDate } from '../../time/local-date.ts';

/**
 * Vietnamese mobile number. Rejecting any other number reveals nothing about tickets, because the hotline sends no SMS to
 * such numbers.
 */
const MobilePhoneInput = buildBoundedTextSchema(40, 'phone-required').transform(
  (typed, context) => {
    const phone = parseReachablePhone(typed);
    if (phone?.kind === 'mobile' && phone.value.startsWith('+84')) return phone.value;
    context.addIssue({ code: 'custom', message: 'mobile-wanted' });
    return z.NEVER;
  },
);

/**
 * Request body of `POST /api/reports/lost-code`, by which a citizen requests forgotten ticket codes. The web form uses it
 * too.
 */
export const LostCodeRequest = z.strictObject({ phone: MobilePhoneInput });
export type LostCodeRequest = z.infer<typeof LostCodeRequest>;

/** Request to send the ticket codes for a telephone number by SMS. The number is stored only as HMACs. */
export type LostCodeReminderRequest = { hashes: readonly string[]; askedAt: Date };

export type LostCodeStore = {
  /** Stores the request, at most once per telephone number and day. Idempotent. */
  put(request: LostCodeReminderRequest, day: LocalDate): Promise<void>;
};

export type LostCodeDeps = {
  lostCodes: LostCodeStore;
  attempts: RateLimitCounter;
  directory(): Promise<Directory>;
  hmac: Hmac;
  now(): Date;
};

export type RequestLostCodeResult = { kind: 'taken' } | { kind: 'too-many'; retryAt: Date };

const hour = 60;

const getLostCodeRateLimits = (
  address: string,
  { directory, hmac, now }: { directory: Directory; hmac: Hmac; now: Date },
): RateLimitBucket[] => {
  const { perAddressAndHour, perDay } = getTicketPolicy(directory, now).lostCode;
  const network = computeHmacHex('address', getClientNetwork(address), hmac);
  return [
    {
      bucket: `lost-address#${network}`,
      limit: { maxAttempts: perAddressAndHour, withinMinutes: hour },
    },
    { bucket: 'lost-all', limit: { maxAttempts: perDay, withinMinutes: 24 * hour } },
  ];
};

/**
 * Stores a request for the ticket codes of a telephone number without looking up tickets. The look-up happens later, so that
 * neither the response nor its timing reveals whether tickets exist.
 */
export async function requestLostCode(
  { phone }: LostCodeRequest,
  address: string,
  ports: LostCodeDeps,
): Promise<RequestLostCodeResult> {
  const { hmac } = ports;
  const now = ports.now();
  const buckets = getLostCodeRateLimits(address, {
    directory: await ports.directory(),
    hmac,
    now,
  });
  const retryAt = await consumeRateLimits(ports.attempts, buckets);
  if (retryAt) return { kind: 'too-many', retryAt };
  const hashes = computeCallerHashes(phone, hmac);
  await ports.lostCodes.put({ hashes, askedAt: now }, toLocalDate(now));
  return { kind: 'taken' };
}
