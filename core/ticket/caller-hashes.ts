import { fingerprint } from './fingerprint.ts';
import type { Keyed } from './keyed.ts';
import type { Ticket } from './ticket.ts';

/** By what a number's tickets are found, under every version of the secret; the number in E.164. */
export const callerHashes = (phone: string, keyed: Keyed): string[] =>
  [keyed.version, ...keyed.otherVersions].map((version) =>
    fingerprint('caller', phone, keyed, version),
  );

/**
 * Whether the number is the ticket's. One that was corrected is kept under the secret of that day, the others under the
 * ticket's own; throws where that version is not known here yet.
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
