import { type Attempts, giveBackTo, takeFrom } from '../access/attempts.ts';
import { isSameSecret } from '../access/is-same-secret.ts';
import { networkOf } from '../access/network-of.ts';
import { type AlertStore, citizenAlert } from '../messages/alert.ts';
import { pinFrom, type TicketCode } from '../ticket/code.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { TypedPin } from '../ticket/pin.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { confirmationLimits, pinLimits } from './pin-limits.ts';

type Confirmed = Pick<Ticket, 'code' | 'pinVersion' | 'secretVersion'>;

const hourOf = (at: Date): number => Math.floor(at.getTime() / 3_600_000);

/** The ticket's 6-digit confirmation code of an hour, counted from 1970; nothing of it is stored. */
export const confirmationCodeOf = (
  { code, pinVersion, secretVersion }: Confirmed,
  hour: number,
  keyed: Keyed,
): string =>
  pinFrom(keyed.digest('confirmation', `${code}\n${pinVersion}\n${hour}`, secretVersion));

/** Whether the typed code is that of this hour or of the hour before: a code is valid for one to two hours. */
export const isConfirmationCode = (
  typed: string,
  ticket: Confirmed,
  now: Date,
  keyed: Keyed,
): boolean => {
  const digits = TypedPin.safeParse(typed).data;
  if (digits === undefined) return false;
  const hour = hourOf(now);
  return [hour, hour - 1].some((one) =>
    isSameSecret(digits, confirmationCodeOf(ticket, one, keyed)),
  );
};

export type RequestConfirmationPorts = {
  tickets: Pick<TicketStore, 'find'>;
  alerts: Pick<AlertStore, 'request'>;
  attempts: Attempts;
  keyed: Keyed;
  now(): Date;
};

export type ConfirmationRequested =
  /** Also when the ticket has no mobile number: nobody learns whether it has one. */
  | { kind: 'accepted'; ticket: Ticket }
  /** The ticket has not reached its cap of wrong PINs: the PIN is enough. */
  | { kind: 'not-needed'; ticket: Ticket }
  | { kind: 'too-many'; ticket: Ticket; retryAt: Date }
  | { kind: 'not-found' };

/** The bucket of a ticket's cap of wrong PINs. */
export const capOf = (code: TicketCode) => ({ bucket: `pin#${code}`, limit: pinLimits.ticket });

const isCapped = async (code: TicketCode, attempts: Attempts): Promise<boolean> => {
  const cap = [capOf(code)];
  if (await takeFrom(attempts, cap)) return true;
  await giveBackTo(attempts, cap);
  return false;
};

const sendCode = async (
  { code, assignment, reach }: Ticket,
  { alerts }: Pick<RequestConfirmationPorts, 'alerts'>,
  now: Date,
): Promise<void> => {
  if (!reach.includes('sms')) return;
  const hour = hourOf(now);
  const subject = { about: 'confirmation-code' as const, hour };
  const cause = { code, assignment, cause: `confirmation.${hour}`, requestedAt: now };
  for (const alert of citizenAlert(['sms'], subject, cause)) await alerts.request(alert);
};

/**
 * Requests an SMS with a confirmation code for the number stored with the ticket: at most one an hour and three a day, and
 * only while the ticket has reached its cap of wrong PINs.
 */
export const requestConfirmationCode = async (
  { code, address }: { code: TicketCode; address: string },
  ports: RequestConfirmationPorts,
): Promise<ConfirmationRequested> => {
  const { tickets, attempts, keyed } = ports;
  const now = ports.now();
  const ticket = await tickets.find(code);
  if (!ticket) return { kind: 'not-found' };
  if (!(await isCapped(code, attempts))) return { kind: 'not-needed', ticket };
  const network = fingerprint('address', networkOf(address), keyed);
  const ofNetwork = { bucket: `confirm-network#${network}`, limit: confirmationLimits.network };
  const retryAt = await takeFrom(attempts, [ofNetwork]);
  if (retryAt) return { kind: 'too-many', ticket, retryAt };
  const ofHour = { bucket: `confirm-hour#${code}`, limit: confirmationLimits.ticketAndHour };
  if (await takeFrom(attempts, [ofHour])) return { kind: 'accepted', ticket };
  const ofDay = { bucket: `confirm-day#${code}`, limit: confirmationLimits.ticket };
  const tomorrow = await takeFrom(attempts, [ofDay]);
  if (tomorrow) return { kind: 'too-many', ticket, retryAt: tomorrow };
  await sendCode(ticket, ports, now);
  return { kind: 'accepted', ticket };
};
