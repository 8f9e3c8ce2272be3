import { textChecksum } from '../text/checksum.ts';

/** Returns the directory version, a checksum of the content. */
export function computeDirectoryVersion(content: object): string {
  return textChecksum(JSON.stringify(content));
}
