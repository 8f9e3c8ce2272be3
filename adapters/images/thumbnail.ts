import { encode } from 'jpeg-js';
import type { CleanPhoto } from '../../core/photo/clean-photo.ts';
import { decode } from './decode.ts';
import type { Pixels } from './pixels.ts';
import { shrink } from './shrink.ts';

const longestSide = 320;
const mostBytes = 30_000;
const qualities = [70, 55, 40, 25, 10];

const asJpeg = ({ width, height, data }: Pixels): Uint8Array | undefined =>
  qualities
    .values()
    .map((quality) => encode({ width, height, data }, quality).data)
    .find(({ length }) => length <= mostBytes);

/** Nothing tells one decoder's complaint from another, and each means that nobody could see the photo. */
const unpacked = (photo: CleanPhoto): Pixels | undefined => {
  try {
    return decode(photo);
  } catch {
    return undefined;
  }
};

/** A small JPEG of the photo, the right way up, with nothing else in it; none when the photo can't be unpacked. */
export const thumbnailOf = (photo: CleanPhoto): Uint8Array | undefined => {
  const pixels = unpacked(photo);
  return pixels && asJpeg(shrink(pixels, longestSide, photo.orientation));
};
