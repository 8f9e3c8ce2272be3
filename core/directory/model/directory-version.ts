import { computeTextChecksum } from '../../text/checksum.ts';

/** Returns the version of the reference data (directory), which is a checksum of its content. */
export function computeDirectoryVersion(content: object): string {
  return computeTextChecksum(JSON.stringify(content));
}
