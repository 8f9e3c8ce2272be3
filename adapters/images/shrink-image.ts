import { isSideways, type Orientation } from '../../core/photo/orientation.ts';
import type { RawImage } from './raw-image.ts';

const channels = 4;

/** Scales an image down. Each pixel of the result is the mean of the source pixels that it covers. */
const scaleDown = ({ width, height, data }: RawImage, most: number): RawImage => {
  const scale = Math.min(1, most / Math.max(width, height));
  const columns = Math.max(1, Math.round(width * scale));
  const rows = Math.max(1, Math.round(height * scale));
  const small = new Uint8Array(columns * rows * channels);
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = computeSourceSpan(row, rows, height);
    for (let column = 0; column < columns; column += 1) {
      const [left, right] = computeSourceSpan(column, columns, width);
      let [red, green, blue, count] = [0, 0, 0, 0];
      for (let y = top; y < bottom; y += 1) {
        for (let at = (y * width + left) * channels; at < (y * width + right) * channels; at += 4) {
          red += data[at] ?? 0;
          green += data[at + 1] ?? 0;
          blue += data[at + 2] ?? 0;
          count += 1;
        }
      }
      small.set([red / count, green / count, blue / count, 255], (row * columns + column) * 4);
    }
  }
  return { width: columns, height: rows, data: small };
};

/** Returns the range of source rows or columns that one row or column of the scaled image covers, at least one. */
const computeSourceSpan = (
  index: number,
  count: number,
  of: number,
): [from: number, to: number] => {
  const from = Math.floor((index * of) / count);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * of) / count))];
};

/** Returns the source coordinates of a pixel for an EXIF orientation. */
const getSourcePosition = (
  orientation: Orientation,
  x: number,
  y: number,
  { width, height }: RawImage,
) => {
  const [right, bottom] = [width - 1, height - 1];
  switch (orientation) {
    case 1:
      return [x, y] as const;
    case 2:
      return [right - x, y] as const;
    case 3:
      return [right - x, bottom - y] as const;
    case 4:
      return [x, bottom - y] as const;
    case 5:
      return [y, x] as const;
    case 6:
      return [y, bottom - x] as const;
    case 7:
      return [right - y, bottom - x] as const;
    case 8:
      return [right - y, x] as const;
  }
};

const rotateUpright = (picture: RawImage, orientation: Orientation): RawImage => {
  const [width, height] = isSideways(orientation)
    ? [picture.height, picture.width]
    : [picture.width, picture.height];
  const data = new Uint8Array(picture.data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = getSourcePosition(orientation, x, y, picture);
      const from = (fromY * picture.width + fromX) * channels;
      data.set(picture.data.subarray(from, from + channels), (y * width + x) * channels);
    }
  }
  return { width, height, data };
};

/** Scales an image to a maximum side length and rotates it upright. */
export function shrinkImage(picture: RawImage, most: number, orientation: Orientation): RawImage {
  return rotateUpright(scaleDown(picture, most), orientation);
}
