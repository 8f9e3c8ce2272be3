import { fingerprint } from './fingerprint.ts';
import type { Keyed } from './keyed.ts';
import type { Ticket } from './ticket.ts';

/** Returns the HMACs of an E.164 number under every version of the secret, to find the number's tickets. */
export const callerHashes = (phone: string, keyed: Keyed): string[] =>
  [keyed.version, ...keyed.otherVersions].map((version) =>
    fingerprint('caller', phone, keyed, version),
  );

/**
 * Returns whether the number belongs to the ticket. A corrected number is hashed under the secret of that day, others under
 * the ticket's own version. Throws if this process doesn't know the version yet.
 */
export const isOfNumber = (
  { callerHash, secretVersion }: Pick<Ticket, 'callerHash' | 'secretVersion'>,
  phone: string | undefined,
  keyed: Keyed,
): boolean =>
  callerHash !== undefined &&
  phone !== undefined &&
  [fingerprint('caller', phone, keyed, secretVersion), ...callerHashes(phone, keyed)].includes(
    callerHash,
  );
