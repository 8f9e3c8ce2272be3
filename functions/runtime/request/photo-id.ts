import { createHash } from 'node:crypto';
import { PhotoId } from '../../../core/ticket/model/fields/photo.ts';

/** Returns the photo's id, which is 132 bits of the image's SHA-256 hash. Equal images therefore have equal ids. */
export function computePhotoId(bytes: Uint8Array): string {
  return PhotoId.parse(createHash('sha256').update(bytes).digest('base64url').slice(0, 22));
}
