import { createHash } from 'node:crypto';
import { PhotoId } from '../../core/ticket/photo.ts';

/** 132 bits of what the picture is: nobody finds another with the same. */
export const photoIdOf = (bytes: Uint8Array): string =>
  PhotoId.parse(createHash('sha256').update(bytes).digest('base64url').slice(0, 22));
