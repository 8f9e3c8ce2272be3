import { concatBytes, toAsciiBytes } from './bytes.ts';
import type { CleanImage } from './clean-jpeg.ts';
import { createOrientationExif, type Orientation, readOrientation } from './orientation.ts';

const signatureBytes = 8;
const chunkOverheadBytes = 12; // length and name before it, a checksum behind

/** Names of the PNG chunks that are required for displaying an image correctly. */
const requiredChunkNames = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
]);

type Chunk = { name: string; whole: Uint8Array; body: Uint8Array };

const readChunk = (png: Uint8Array, view: DataView, from: number): Chunk | undefined => {
  if (from + chunkOverheadBytes > png.length) return undefined;
  const to = from + chunkOverheadBytes + view.getUint32(from);
  if (to > png.length) return undefined;
  return {
    name: String.fromCharCode(...png.subarray(from + 4, from + 8)),
    whole: png.subarray(from, to),
    body: png.subarray(from + 8, to - 4),
  };
};

/** Returns the PNG chunks up to the end chunk IEND. Data after it is ignored. Returns undefined if IEND is missing. */
const readChunks = (png: Uint8Array): Chunk[] | undefined => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let at = signatureBytes;
  for (;;) {
    const chunk = readChunk(png, view, at);
    if (!chunk) return undefined;
    chunks.push(chunk);
    if (chunk.name === 'IEND') return chunks;
    at += chunk.whole.length;
  }
};

const crcStep = (crc: number): number => (crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1);

const computeCrc = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crcStep(crc);
  }
  return (crc ^ 0xffffffff) >>> 0;
};

const toFourBytes = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

const buildChunk = (name: string, body: Uint8Array): Uint8Array => {
  const named = concatBytes([Uint8Array.from(toAsciiBytes(name)), body]);
  return concatBytes([toFourBytes(body.length), named, toFourBytes(computeCrc(named))]);
};

const readChunkOrientation = (chunks: readonly Chunk[]): Orientation => {
  const exif = chunks.find(({ name }) => name === 'eXIf');
  return exif ? readOrientation(exif.body) : 1;
};

/**
 * Returns the PNG without texts, times, EXIF data, color profile and trailing data. Returns undefined if the PNG is corrupt.
 */
export function cleanPng(png: Uint8Array): CleanImage | undefined {
  const chunks = readChunks(png);
  const [header, ...others] = chunks ?? [];
  if (!chunks || header?.name !== 'IHDR' || header.body.length !== 13) return undefined;
  if (!others.some(({ name }) => name === 'IDAT')) return undefined;
  const size = new DataView(header.body.buffer, header.body.byteOffset, 8);
  const [columns, rows] = [size.getUint32(0), size.getUint32(4)];
  if (columns === 0 || rows === 0) return undefined;
  const orientation = readChunkOrientation(chunks);
  const bytes = concatBytes([
    png.subarray(0, signatureBytes),
    header.whole,
    ...(orientation === 1 ? [] : [buildChunk('eXIf', createOrientationExif(orientation))]),
    ...others.filter(({ name }) => requiredChunkNames.has(name)).map(({ whole }) => whole),
  ]);
  return { bytes, columns, rows, orientation };
}
