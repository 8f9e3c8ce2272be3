import { checksum } from '../text/checksum.ts';

/** A version that follows from the content. */
export const directoryVersion = (content: object): string => checksum(JSON.stringify(content));
