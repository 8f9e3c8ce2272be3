import { computeHmacHex } from './fingerprint.ts';
import type { Hmac } from './hmac.ts';
import type { Ticket } from './ticket.ts';

/**
 * Returns the HMACs of an E.164 phone number under every version of the secret. Look-ups need all of them to find the tickets
 * of that phone number.
 */
export function computeCallerHashes(phone: string, hmac: Hmac): string[] {
  return [hmac.version, ...hmac.otherVersions].map((version) =>
    computeHmacHex('caller', phone, hmac, version),
  );
}

/**
 * Returns true if the phone number belongs to the ticket. A corrected number is hashed under the secret version of the
 * correction day, other numbers under the ticket's own version. Throws if this process does not know the version yet.
 */
export function isTicketOfPhoneNumber(
  { callerHash, secretVersion }: Pick<Ticket, 'callerHash' | 'secretVersion'>,
  phone: string | undefined,
  hmac: Hmac,
): boolean {
  return (
    callerHash !== undefined &&
    phone !== undefined &&
    [
      computeHmacHex('caller', phone, hmac, secretVersion),
      ...computeCallerHashes(phone, hmac),
    ].includes(callerHash)
  );
}
