import { decode as decodeJpeg } from 'jpeg-js';
import type { CleanPhoto } from '../../core/photo/clean-photo.ts';
import { isSideways } from '../../core/photo/orientation.ts';
import { decodePng } from './decode-png.ts';
import type { RawImage } from './raw-image.ts';

/**
 * Memory limit of the JPEG decoder in megabytes. The photo's dimensions are checked beforehand, so only a faulty file exceeds
 * the limit.
 */
const maxMegabytes = 1400;

const getStoredSize = ({ width, height, orientation }: CleanPhoto): Omit<RawImage, 'data'> =>
  isSideways(orientation) ? { width: height, height: width } : { width, height };

/** Decodes a photo without applying its EXIF orientation. Throws if the file is invalid. */
export function decodePhoto(photo: CleanPhoto): RawImage {
  switch (photo.type) {
    case 'jpeg':
      return decodeJpeg(photo.bytes, {
        useTArray: true,
        tolerantDecoding: false,
        maxMemoryUsageInMB: maxMegabytes,
      });
    case 'png':
      return decodePng(photo.bytes, getStoredSize(photo));
  }
}
