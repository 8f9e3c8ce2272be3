import { computeHmacHex } from './fingerprint.ts';
import type { Hmac } from './hmac.ts';
import type { Ticket } from './ticket.ts';

/** Returns the HMACs of an E.164 number under every version of the secret, to find the number's tickets. */
export function computeCallerHashes(phone: string, hmac: Hmac): string[] {
  return [hmac.version, ...hmac.otherVersions].map((version) =>
    computeHmacHex('caller', phone, hmac, version),
  );
}

/**
 * Returns whether the number belongs to the ticket. A corrected number is hashed under the secret of that day, others under
 * the ticket's own version. Throws if this process doesn't know the version yet.
 */
export function isTicketOfNumber(
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
