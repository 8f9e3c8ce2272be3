import {
  computePassSize,
  countSamplesPerPixel,
  type PngInterlacePass,
  type PngLayout,
  readPngChunks,
  readPngLayout,
} from './png-layout.ts';
import { computeRowBytes, inflatePng, unfilterRow } from './png-samples.ts';
import type { RawImage } from './raw-image.ts';

const white = 255;

/** Returns one sample of a PNG row. For 16-bit samples it returns only the upper byte. */
const readSample = (line: Uint8Array, index: number, depth: number): number => {
  if (depth >= 8) return line[index * (depth >> 3)] ?? 0;
  const perByte = 8 / depth;
  const shift = 8 - depth * ((index % perByte) + 1);
  return ((line[Math.floor(index / perByte)] ?? 0) >> shift) & ((1 << depth) - 1);
};

/** Returns whether the samples match the color that the PNG declares transparent. */
const isClear = ({ transparent, depth }: PngLayout, samples: readonly number[]): boolean =>
  transparent.length >= samples.length * 2 &&
  samples.every((sample, index) => transparent[index * 2 + (depth === 16 ? 0 : 1)] === sample);

/** Returns red, green, blue and opacity of a PNG pixel, each in the range 0 to 255. */
const readColor = (layout: PngLayout, line: Uint8Array, column: number): readonly number[] => {
  const { color, depth, palette, transparent } = layout;
  const first = column * countSamplesPerPixel(layout);
  const sample = (index: number) => readSample(line, first + index, depth);
  const grey = () => (depth >= 8 ? sample(0) : (sample(0) * white) / ((1 << depth) - 1));
  switch (color) {
    case 'grey':
      return [grey(), grey(), grey(), isClear(layout, [sample(0)]) ? 0 : white];
    case 'rgb': {
      const rgb = [sample(0), sample(1), sample(2)];
      return [...rgb, isClear(layout, rgb) ? 0 : white];
    }
    case 'palette': {
      const index = sample(0);
      const rgb = palette.subarray(index * 3, index * 3 + 3);
      return [rgb[0] ?? 0, rgb[1] ?? 0, rgb[2] ?? 0, transparent[index] ?? white];
    }
    case 'grey-alpha':
      return [grey(), grey(), grey(), sample(1)];
    case 'rgba':
      return [sample(0), sample(1), sample(2), sample(3)];
  }
};

/** Draws the pixels of one PNG interlacing pass and returns the number of bytes it used. */
const drawPass = (
  pass: PngInterlacePass,
  bytes: Uint8Array,
  layout: PngLayout,
  data: Uint8Array,
): number => {
  const { columns, rows } = computePassSize(pass, layout);
  const length = computeRowBytes(columns, layout);
  if (columns === 0) return 0;
  let above: Uint8Array | undefined;
  for (let row = 0; row < rows; row += 1) {
    const from = row * (length + 1);
    const line = bytes.subarray(from + 1, from + 1 + length);
    unfilterRow(line, bytes[from] ?? 0, above, layout);
    above = line;
    const y = pass.y + row * pass.stepY;
    for (let column = 0; column < columns; column += 1) {
      const [red = 0, green = 0, blue = 0, cover = white] = readColor(layout, line, column);
      const at = (y * layout.width + pass.x + column * pass.stepX) * 4;
      const behind = white - cover;
      data[at] = (red * cover) / white + behind;
      data[at + 1] = (green * cover) / white + behind;
      data[at + 2] = (blue * cover) / white + behind;
      data[at + 3] = white;
    }
  }
  return rows * (length + 1);
};

/**
 * Decodes a PNG onto a white background. It never unpacks more data than the declared size. npm libraries need a native
 * module, or allocate as much memory as a malicious interlaced file requests.
 */
export function decodePng(png: Uint8Array, size: Omit<RawImage, 'data'>): RawImage {
  const chunks = readPngChunks(png);
  const layout = readPngLayout(chunks, size);
  const packed = chunks.filter(({ name }) => name === 'IDAT').map(({ body }) => body);
  const bytes = inflatePng(Buffer.concat(packed), layout);
  const data = new Uint8Array(layout.width * layout.height * 4);
  let at = 0;
  for (const pass of layout.passes) at += drawPass(pass, bytes.subarray(at), layout, data);
  return { ...size, data };
}
