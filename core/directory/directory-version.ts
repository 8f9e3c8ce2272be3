import { textChecksum } from '../text/checksum.ts';

/** Returns the directory version, a checksum of the content. */
export const computeDirectoryVersion = (content: object): string =>
  textChecksum(JSON.stringify(content));
