import type { RawImage } from './raw-image.ts';

/** Pixel format of a PNG, read from the chunks before its image data. */
export type PngLayout = {
  width: number;
  height: number;
  /** Bits per sample of a PNG. */
  depth: number;
  color: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgba';
  palette: Uint8Array;
  transparent: Uint8Array;
  passes: readonly PngInterlacePass[];
};

/** PNG interlacing pass: the position of its first pixel and the distances between its pixels. */
export type PngInterlacePass = { x: number; y: number; stepX: number; stepY: number };

const singlePass: readonly PngInterlacePass[] = [{ x: 0, y: 0, stepX: 1, stepY: 1 }];

/** The seven passes of PNG's Adam7 interlacing. */
const sevenPasses: readonly PngInterlacePass[] = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
];

const colors = new Map<number, { name: PngLayout['color']; depths: readonly number[] }>([
  [0, { name: 'grey', depths: [1, 2, 4, 8, 16] }],
  [2, { name: 'rgb', depths: [8, 16] }],
  [3, { name: 'palette', depths: [1, 2, 4, 8] }],
  [4, { name: 'grey-alpha', depths: [8, 16] }],
  [6, { name: 'rgba', depths: [8, 16] }],
]);

const samples = { grey: 1, rgb: 3, palette: 1, 'grey-alpha': 2, rgba: 4 } as const satisfies Record<
  PngLayout['color'],
  number
>;

export function countSamplesPerPixel({ color }: Pick<PngLayout, 'color'>): number {
  return samples[color];
}

type Chunk = { name: string; body: Uint8Array };

/** Returns the chunks of a PNG whose structure has already been validated. */
export function readPngChunks(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ name, body: png.subarray(at + 8, at + 8 + view.getUint32(at)) });
  }
  return chunks;
}

/** Reads the pixel format from a PNG's chunks. Throws if the combination is not valid. */
export function readPngLayout(
  chunks: readonly Chunk[],
  { width, height }: Omit<RawImage, 'data'>,
): PngLayout {
  const bodyOf = (wanted: string) =>
    chunks.find(({ name }) => name === wanted)?.body ?? new Uint8Array();
  const [depth = 0, colorType = -1, compression, filter, interlace] = bodyOf('IHDR').subarray(8);
  const color = colors.get(colorType);
  const isKnown = color?.depths.includes(depth) && compression === 0 && filter === 0;
  if (!color || !isKnown || (interlace !== 0 && interlace !== 1)) {
    throw new Error(
      'Invalid PNG: unsupported combination of color type, bit depth and interlacing',
    );
  }
  return {
    width,
    height,
    depth,
    color: color.name,
    palette: bodyOf('PLTE'),
    transparent: bodyOf('tRNS'),
    passes: interlace === 1 ? sevenPasses : singlePass,
  };
}

/** Returns the numbers of columns and rows that a PNG interlacing pass contains. */
export function computePassSize(
  { x, y, stepX, stepY }: PngInterlacePass,
  { width, height }: PngLayout,
) {
  return {
    columns: Math.max(0, Math.ceil((width - x) / stepX)),
    rows: Math.max(0, Math.ceil((height - y) / stepY)),
  };
}
