import { ascii, startsWith } from './bytes.ts';

/** File type according to the file's first bytes; file name and declared type are ignored. */
export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'other';

const png = [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];

/** Brands of images in ISO base media files: HEIC (iPhone) and AVIF. */
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

const brandOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(8, 12));

export const photoKind = (bytes: Uint8Array): PhotoKind => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, png)) return 'png';
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'webp';
  if (startsWith(bytes, ascii('ftyp'), 4) && heicBrands.has(brandOf(bytes))) return 'heic';
  return 'other';
};
