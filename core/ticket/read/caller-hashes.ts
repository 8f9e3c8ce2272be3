import type { Ticket } from '../model/ticket.ts';
import type { Hmac } from '../ports/hmac.ts';
import { computeHmacHex } from './compute-hmac.ts';

/**
 * Returns the HMACs of a phone number (E.164) under all versions of the secret key. All of them are needed to find the
 * caller's tickets, because each ticket stores an HMAC of one version.
 */
export function computeCallerHashes(phone: string, hmac: Hmac): string[] {
  return [hmac.version, ...hmac.otherVersions].map((version) =>
    computeHmacHex('caller', phone, hmac, version),
  );
}

/**
 * Returns true if the ticket's caller has this phone number. Compares HMACs under the ticket's key version and under all
 * current versions, because a corrected number is hashed under the version of the correction day. Throws if this process
 * does not know the ticket's version yet.
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
