import { createHash } from 'node:crypto';
import { PhotoId } from '../../core/ticket/photo.ts';

/** Returns the photo's id: 132 bits of its SHA-256 hash, so that equal images have equal ids. */
export function photoIdOf(bytes: Uint8Array): string {
  return PhotoId.parse(createHash('sha256').update(bytes).digest('base64url').slice(0, 22));
}
