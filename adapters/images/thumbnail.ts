import { encode } from 'jpeg-js';
import type { CleanPhoto } from '../../core/photo/clean-photo.ts';
import { decodePhoto } from './decode-photo.ts';
import type { RawImage } from './raw-image.ts';
import { shrinkImage } from './shrink-image.ts';

const maxSide = 320;
const maxBytes = 30_000;
const qualities = [70, 55, 40, 25, 10];

const encodeJpegWithinLimit = ({ width, height, data }: RawImage): Uint8Array | undefined =>
  qualities
    .values()
    .map((quality) => encode({ width, height, data }, quality).data)
    .find(({ length }) => length <= maxBytes);

/** Decodes a photo. Returns undefined on any decoder error, because browsers could not display such a photo either. */
const tryDecodePhoto = (photo: CleanPhoto): RawImage | undefined => {
  try {
    return decodePhoto(photo);
  } catch {
    return undefined;
  }
};

/**
 * Returns an upright JPEG thumbnail without metadata, at most 320 pixels wide or high and 30 kB large, or undefined if the
 * photo cannot be decoded.
 */
export function createThumbnail(photo: CleanPhoto): Uint8Array | undefined {
  const pixels = tryDecodePhoto(photo);
  return pixels && encodeJpegWithinLimit(shrinkImage(pixels, maxSide, photo.orientation));
}
