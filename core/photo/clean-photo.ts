import type { FieldErrorCode } from '../messages/texts/errors/field-error-text.ts';
import type { Photo } from '../ticket/model/fields/photo.ts';
import type { TicketPolicy } from '../ticket/model/ticket-policy.ts';
import { type CleanImage, cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { isSideways, type Orientation } from './orientation.ts';
import { detectPhotoFileType } from './photo-kind.ts';

/** Photo that may be stored: it has a supported type and size and no metadata except its orientation. */
export type CleanPhoto = Pick<Photo, 'type' | 'width' | 'height'> & {
  bytes: Uint8Array;
  orientation: Orientation;
};

export type PhotoProblem = Extract<FieldErrorCode, `photo-${string}`>;
type Unusable = { kind: 'unusable'; problem: PhotoProblem };
type Bounds = TicketPolicy['photos'];

const toUnusable = (problem: PhotoProblem): Unusable => ({ kind: 'unusable', problem });

const checkPhotoSize = (
  type: Photo['type'],
  cleaned: CleanImage | undefined,
  { maxSide, maxMegapixels }: Bounds,
): { kind: 'clean'; photo: CleanPhoto } | Unusable => {
  if (!cleaned) return toUnusable('photo-broken');
  const { columns, rows, bytes, orientation } = cleaned;
  // size according to the file's header; the image is not decoded
  const isTooLarge =
    columns > maxSide || rows > maxSide || columns * rows > maxMegapixels * 1_000_000;
  if (isTooLarge) return toUnusable('photo-too-many-pixels');
  const [width, height] = isSideways(orientation) ? [rows, columns] : [columns, rows];
  return { kind: 'clean', photo: { type, width, height, bytes, orientation } };
};

/** Removes all metadata except the orientation from a photo. Returns the reason if the photo is not accepted. */
export function cleanPhoto(
  bytes: Uint8Array,
  bounds: Bounds,
): { kind: 'clean'; photo: CleanPhoto } | Unusable {
  if (bytes.length === 0) return toUnusable('photo-required');
  if (bytes.length > bounds.maxBytes) return toUnusable('photo-too-large');
  const kind = detectPhotoFileType(bytes);
  switch (kind) {
    case 'jpeg':
      return checkPhotoSize(kind, cleanJpeg(bytes), bounds);
    case 'png':
      return checkPhotoSize(kind, cleanPng(bytes), bounds);
    case 'heic':
      return toUnusable('photo-heic');
    case 'webp':
    case 'other':
      return toUnusable('photo-type');
  }
}
