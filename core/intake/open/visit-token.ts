import { isSameSecret } from '../../access/is-same-secret.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';

type TicketWithPin = Pick<Ticket, 'code' | 'pinVersion' | 'secretVersion'>;

/**
 * Minutes for which a visit token is valid: enough to type a message on a telephone, but short in case the telephone is
 * shared.
 */
const visitMinutes = 30;

const signVisitToken = (seconds: string, ticket: TicketWithPin, hmac: Hmac): string => {
  const { code, pinVersion, secretVersion } = ticket;
  const text = `${code}\n${pinVersion}\n${seconds}`;
  return `${seconds}.${computeHmacHex('visit', text, hmac, secretVersion).slice(0, 32)}`;
};

/** Returns a signed visit token that replaces the PIN for 30 minutes. */
export function createVisitToken(ticket: TicketWithPin, now: Date, hmac: Hmac): string {
  return signVisitToken(String(Math.floor(now.getTime() / 1000) + visitMinutes * 60), ticket, hmac);
}

export function isValidVisitToken(
  visit: string,
  ticket: TicketWithPin,
  now: Date,
  hmac: Hmac,
): boolean {
  const [seconds = ''] = visit.split('.');
  return (
    isSameSecret(visit, signVisitToken(seconds, ticket, hmac)) &&
    Number(seconds) * 1000 > now.getTime()
  );
}
