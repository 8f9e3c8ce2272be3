import { bytesStartWith, toAsciiBytes } from './bytes.ts';

/** File type detected from the file's first bytes. File name and declared type are ignored. */
export type PhotoFileType = 'jpeg' | 'png' | 'webp' | 'heic' | 'other';

const png = [0x89, ...toAsciiBytes('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];

/** Brands of image files in the ISO base media format: HEIC (iPhone) and AVIF. */
const heicBrands = new Set([
  'heic',
  'heix',
  'hevc',
  'hevx',
  'heim',
  'heis',
  'mif1',
  'msf1',
  'avif',
]);

const readBrand = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(8, 12));

export function detectPhotoFileType(bytes: Uint8Array): PhotoFileType {
  if (bytesStartWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (bytesStartWith(bytes, png)) return 'png';
  if (bytesStartWith(bytes, toAsciiBytes('RIFF')) && bytesStartWith(bytes, toAsciiBytes('WEBP'), 8))
    return 'webp';
  if (bytesStartWith(bytes, toAsciiBytes('ftyp'), 4) && heicBrands.has(readBrand(bytes)))
    return 'heic';
  return 'other';
}
