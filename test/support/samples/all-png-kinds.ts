import { deflateSync } from 'node:zlib';
import { chunk } from './photo-files.ts';

type Kind = { color: number; depth: number; samples: number };

const kinds: Kind[] = [
  ...[1, 2, 4, 8, 16].map((depth) => ({ color: 0, depth, samples: 1 })),
  ...[8, 16].map((depth) => ({ color: 2, depth, samples: 3 })),
  ...[1, 2, 4, 8].map((depth) => ({ color: 3, depth, samples: 1 })),
  ...[8, 16].map((depth) => ({ color: 4, depth, samples: 2 })),
  ...[8, 16].map((depth) => ({ color: 6, depth, samples: 4 })),
];

const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const width = 21;
const height = 13;

/**
 * Returns image lines of random bytes, each with the next PNG filter. Their content is arbitrary, but all decoders must agree
 * on it.
 */
const lines = (
  columns: number,
  rows: number,
  { samples, depth }: Kind,
  noise: () => number,
): Buffer => {
  const length = Math.ceil((columns * samples * depth) / 8);
  if (columns <= 0 || rows <= 0) return Buffer.alloc(0);
  return Buffer.concat(
    Array.from({ length: rows }, (_, row) =>
      Buffer.from([row % 5, ...Array.from({ length }, noise)]),
    ),
  );
};

const noiseFrom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 256;
  };
};

const header = ({ color, depth }: Kind, isInterlaced: boolean): Buffer => {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  body.set([depth, color, 0, 0, isInterlaced ? 1 : 0], 8);
  return chunk('IHDR', body);
};

const extras = ({ color, depth }: Kind, noise: () => number): Buffer[] => {
  if (color === 3) {
    const palette = Uint8Array.from({ length: 3 * 2 ** depth }, noise);
    return [chunk('PLTE', palette), chunk('tRNS', Uint8Array.from([0, 128]))];
  }
  return color === 0 && depth < 8 ? [chunk('tRNS', Uint8Array.from([0, 1]))] : [];
};

const made = (kind: Kind, isInterlaced: boolean): Buffer => {
  const noise = noiseFrom(kind.color * 100 + kind.depth + 1);
  const data = isInterlaced
    ? passes.map(([x, y, stepX, stepY]) =>
        lines(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY), kind, noise),
      )
    : [lines(width, height, kind, noise)];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    header(kind, isInterlaced),
    ...extras(kind, noise),
    chunk('IDAT', deflateSync(Buffer.concat(data))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Returns a PNG of every color type and bit depth, plain and interlaced. */
export function createAllPngKinds() {
  return kinds.flatMap((kind) =>
    [false, true].map((isInterlaced) => ({
      name: `color type ${kind.color}, ${kind.depth} bits${isInterlaced ? ', interlaced,' : ''}`,
      png: made(kind, isInterlaced),
      width,
      height,
    })),
  );
}
