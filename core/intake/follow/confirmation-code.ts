import { getClientNetwork } from '../../access/client-network.ts';
import { isSameSecret } from '../../access/is-same-secret.ts';
import {
  consumeRateLimits,
  type RateLimitCounter,
  releaseRateLimits,
} from '../../access/rate-limit.ts';
import { createCitizenNotification } from '../../messages/create-notification.ts';
import type { NotificationStore } from '../../messages/notification.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { derivePin, type TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import { TypedPin } from '../../ticket/read/pin.ts';
import { confirmationCodeRateLimits, wrongPinRateLimits } from './pin-rate-limits.ts';

type ConfirmableTicket = Pick<Ticket, 'code' | 'pinVersion' | 'secretVersion'>;

const getHourNumber = (at: Date): number => Math.floor(at.getTime() / 3_600_000);

/**
 * Derives the ticket's 6-digit confirmation code for one hour; `hour` counts the hours since 1970. The code is not stored.
 */
export function deriveConfirmationCode(
  { code, pinVersion, secretVersion }: ConfirmableTicket,
  hour: number,
  hmac: Hmac,
): string {
  return derivePin(hmac.digest('confirmation', `${code}\n${pinVersion}\n${hour}`, secretVersion));
}

/**
 * Returns whether the typed text is the confirmation code of the current or the previous hour. A code is thus valid for one
 * to two hours.
 */
export function isValidConfirmationCode(
  typed: string,
  ticket: ConfirmableTicket,
  now: Date,
  hmac: Hmac,
): boolean {
  const digits = TypedPin.safeParse(typed).data;
  if (digits === undefined) return false;
  const hour = getHourNumber(now);
  return [hour, hour - 1].some((one) =>
    isSameSecret(digits, deriveConfirmationCode(ticket, one, hmac)),
  );
}

export type RequestConfirmationCodeDeps = {
  tickets: Pick<TicketStore, 'find'>;
  alerts: Pick<NotificationStore, 'request'>;
  attempts: RateLimitCounter;
  hmac: Hmac;
  now(): Date;
};

export type RequestConfirmationCodeResult =
  /**
   * Result of an accepted request for a confirmation code. A ticket without a mobile number gets the same result, so that
   * the response does not reveal whether the ticket has one.
   */
  | { kind: 'accepted'; ticket: Ticket }
  /** Result if the ticket has not reached its limit for wrong PINs, so that the PIN suffices without a confirmation code. */
  | { kind: 'not-needed'; ticket: Ticket }
  | { kind: 'too-many'; ticket: Ticket; retryAt: Date }
  | { kind: 'not-found' };

/** Returns the rate limit for wrong PINs on one ticket. */
export function getWrongPinRateLimit(code: TicketCode) {
  return {
    bucket: `pin#${code}`,
    limit: wrongPinRateLimits.ticket,
  };
}

const isCapped = async (code: TicketCode, attempts: RateLimitCounter): Promise<boolean> => {
  const cap = [getWrongPinRateLimit(code)];
  if (await consumeRateLimits(attempts, cap)) return true;
  await releaseRateLimits(attempts, cap);
  return false;
};

const sendCode = async (
  { code, assignment, contactChannels }: Ticket,
  { alerts }: Pick<RequestConfirmationCodeDeps, 'alerts'>,
  now: Date,
): Promise<void> => {
  if (!contactChannels.includes('sms')) return;
  const hour = getHourNumber(now);
  const subject = { about: 'confirmation-code' as const, hour };
  const cause = { code, assignment, cause: `confirmation.${hour}`, requestedAt: now };
  for (const alert of createCitizenNotification(['sms'], subject, cause))
    await alerts.request(alert);
};

/**
 * Sends a confirmation code by SMS to the ticket's telephone number, at most once an hour and three times a day. The ticket's
 * limit for wrong PINs must have been reached.
 */
export async function requestConfirmationCode(
  { code, address }: { code: TicketCode; address: string },
  ports: RequestConfirmationCodeDeps,
): Promise<RequestConfirmationCodeResult> {
  const { tickets, attempts, hmac } = ports;
  const now = ports.now();
  const ticket = await tickets.find(code);
  if (!ticket) return { kind: 'not-found' };
  if (!(await isCapped(code, attempts))) return { kind: 'not-needed', ticket };
  const network = computeHmacHex('address', getClientNetwork(address), hmac);
  const ofNetwork = {
    bucket: `confirm-network#${network}`,
    limit: confirmationCodeRateLimits.network,
  };
  const retryAt = await consumeRateLimits(attempts, [ofNetwork]);
  if (retryAt) return { kind: 'too-many', ticket, retryAt };
  const ofHour = {
    bucket: `confirm-hour#${code}`,
    limit: confirmationCodeRateLimits.ticketAndHour,
  };
  if (await consumeRateLimits(attempts, [ofHour])) return { kind: 'accepted', ticket };
  const ofDay = { bucket: `confirm-day#${code}`, limit: confirmationCodeRateLimits.ticket };
  const tomorrow = await consumeRateLimits(attempts, [ofDay]);
  if (tomorrow) return { kind: 'too-many', ticket, retryAt: tomorrow };
  await sendCode(ticket, ports, now);
  return { kind: 'accepted', ticket };
}
