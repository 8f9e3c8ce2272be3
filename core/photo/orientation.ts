/** EXIF orientation of an image, from 1 (upright) to 8. It is the only metadata that stored photos have. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const upright: Orientation = 1;
const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

const orientationTag = 0x0112;
const tiffShortType = 3;
const entryBytes = 12;

/** Returns whether the image is displayed rotated by 90°, so that width and height are swapped. */
export function isSideways(orientation: Orientation): boolean {
  return orientation >= 5;
}

const isLittleEndian = (tiff: DataView): boolean | undefined => {
  switch (tiff.getUint16(0)) {
    case 0x4949:
      return true;
    case 0x4d4d:
      return false;
    default:
      return undefined;
  }
};

/** Returns the orientation in an EXIF block, or 1 (upright) if it is missing or invalid. */
export function readOrientation(exif: Uint8Array): Orientation {
  if (exif.length < 14) return upright;
  const tiff = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const isLittle = isLittleEndian(tiff);
  if (isLittle === undefined) return upright;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > exif.length) return upright;
  const entries = tiff.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * entryBytes;
    if (at + entryBytes > exif.length) return upright;
    if (tiff.getUint16(at, isLittle) === orientationTag) {
      const value = tiff.getUint16(at + 8, isLittle);
      return orientations.find((known) => known === value) ?? upright;
    }
  }
  return upright;
}

/** Returns an EXIF block that contains only the orientation. */
export function createOrientationExif(orientation: Orientation): Uint8Array {
  const exif = new Uint8Array(26);
  const tiff = new DataView(exif.buffer);
  tiff.setUint16(0, 0x4d4d);
  tiff.setUint16(2, 42);
  tiff.setUint32(4, 8); // offset of the directory
  tiff.setUint16(8, 1); // number of entries
  tiff.setUint16(10, orientationTag);
  tiff.setUint16(12, tiffShortType);
  tiff.setUint32(14, 1);
  tiff.setUint16(18, orientation);
  return exif;
}
