import { fingerprint } from './fingerprint.ts';
import type { Keyed } from './keyed.ts';

/** By what a number's tickets are found, under every version of the secret; the number in E.164. */
export const callerHashes = (phone: string, keyed: Keyed): string[] =>
  [keyed.version, ...keyed.otherVersions].map((version) =>
    fingerprint('caller', phone, keyed, version),
  );
