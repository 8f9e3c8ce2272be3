import { inflateSync } from 'node:zlib';
import { computePassSize, countSamplesPerPixel, type PngLayout } from './png-layout.ts';

const countBitsPerPixel = (layout: PngLayout): number =>
  countSamplesPerPixel(layout) * layout.depth;

/** Returns the number of bytes in a PNG row, without the filter byte before it. */
export function computeRowBytes(columns: number, layout: PngLayout): number {
  return Math.ceil((columns * countBitsPerPixel(layout)) / 8);
}

/** Inflates a PNG's image data. Throws if the data is longer or shorter than the declared size requires. */
export function inflatePng(packed: Uint8Array, layout: PngLayout): Uint8Array {
  const expected = layout.passes
    .map((pass) => computePassSize(pass, layout))
    .filter(({ columns }) => columns > 0)
    .reduce((sum, { columns, rows }) => sum + rows * (1 + computeRowBytes(columns, layout)), 0);
  const bytes = inflateSync(packed, { maxOutputLength: expected });
  if (bytes.length !== expected)
    throw new Error(`Invalid PNG: ${bytes.length} bytes of image data, ${expected} expected`);
  return bytes;
}

const predictPaeth = (left: number, above: number, corner: number): number => {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(estimate - one));
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return left;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
};

/** Returns the value that a PNG row's filter predicts for a byte. */
const predictByte = (filter: number, left: number, above: number, corner: number): number => {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return predictPaeth(left, above, corner);
    default:
      throw new Error(`Invalid PNG: unknown row filter ${filter}`);
  }
};

/** Reverses the filter of a PNG row, in place. */
export function unfilterRow(
  line: Uint8Array,
  filter: number,
  above: Uint8Array | undefined,
  layout: PngLayout,
): void {
  const back = Math.max(1, countBitsPerPixel(layout) >> 3);
  for (let at = 0; at < line.length; at += 1) {
    const left = line[at - back] ?? 0;
    const corner = above?.[at - back] ?? 0;
    line[at] = (line[at] ?? 0) + predictByte(filter, left, above?.[at] ?? 0, corner);
  }
}
