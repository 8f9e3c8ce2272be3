import { checksum } from '../text/checksum.ts';

/** Returns the directory version, a checksum of the content. */
export const computeDirectoryVersion = (content: object): string =>
  checksum(JSON.stringify(content));
