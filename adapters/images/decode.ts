import { decode as decodeJpeg } from 'jpeg-js';
import type { CleanPhoto } from '../../core/photo/clean-photo.ts';
import { isSideways } from '../../core/photo/orientation.ts';
import { decodePng } from './decode-png.ts';
import type { Pixels } from './pixels.ts';

/** The photo's own size was looked at before; what a decoder takes beyond it is a fault of the file. */
const mostMegabytes = 1400;

const sizeInFile = ({ width, height, orientation }: CleanPhoto): Omit<Pixels, 'data'> =>
  isSideways(orientation) ? { width: height, height: width } : { width, height };

/** The photo unpacked as the file has it; throws what is wrong with it. */
export const decode = (photo: CleanPhoto): Pixels => {
  switch (photo.type) {
    case 'jpeg':
      return decodeJpeg(photo.bytes, {
        useTArray: true,
        tolerantDecoding: false,
        maxMemoryUsageInMB: mostMegabytes,
      });
    case 'png':
      return decodePng(photo.bytes, sizeInFile(photo));
  }
};
