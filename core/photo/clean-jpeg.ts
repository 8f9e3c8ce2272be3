import { bytesStartWith, concatBytes, toAsciiBytes } from './bytes.ts';
import { createOrientationExif, type Orientation, readOrientation } from './orientation.ts';

/** Image without metadata, with its size in pixels and its orientation. */
export type CleanImage = {
  bytes: Uint8Array;
  /** Width in pixels as stored in the file, before the orientation is applied. */
  columns: number;
  rows: number;
  orientation: Orientation;
};

const exifName = [...toAsciiBytes('Exif'), 0, 0];
const jfifName = [...toAsciiBytes('JFIF'), 0];
const adobeName = toAsciiBytes('Adobe');

const startMarker = 0xd8;
const endMarker = 0xd9;
const scanMarker = 0xda;
/** Markers of accepted JPEG frames (baseline, extended and progressive), which cameras and browsers support. */
const frameMarkers = new Set([0xc0, 0xc1, 0xc2]);
/** Markers of JPEG tables that decoding requires (quantization, Huffman, restart interval). */
const tableMarkers = new Set([0xdb, 0xc4, 0xdd]);

/** Maximum number of scans in a JPEG. A progressive JPEG has about ten, and a decoder processes the whole image for each. */
const maxScans = 40;

type Segment = {
  marker: number;
  /** Complete JPEG segment including its marker. For a scan, it includes the compressed data. */
  whole: Uint8Array;
  /** Content of the JPEG segment without its marker and length. */
  body: Uint8Array;
};

/**
 * Returns the position at which a scan's compressed data ends. This is the next marker that is neither a stuffed byte nor a
 * restart marker.
 */
const findScanEnd = (jpeg: Uint8Array, from: number): number | undefined => {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
};

/** Returns the JPEG segment at the position. Returns undefined if the file is corrupt. */
const readSegment = (jpeg: Uint8Array, from: number): Segment | undefined => {
  if (jpeg[from] !== 0xff) return undefined;
  const marker = jpeg[from + 1] ?? 0;
  if (marker === endMarker) {
    return { marker, whole: jpeg.subarray(from, from + 2), body: new Uint8Array() };
  }
  const length = ((jpeg[from + 2] ?? 0) << 8) | (jpeg[from + 3] ?? 0);
  const bodyEnd = from + 2 + length;
  if (length < 2 || bodyEnd > jpeg.length) return undefined;
  const segmentEnd = marker === scanMarker ? findScanEnd(jpeg, bodyEnd) : bodyEnd;
  return segmentEnd === undefined
    ? undefined
    : { marker, whole: jpeg.subarray(from, segmentEnd), body: jpeg.subarray(from + 4, bodyEnd) };
};

/**
 * Returns the JPEG segments up to the end-of-image marker. Data after the marker is ignored. Returns undefined if the marker
 * is missing.
 */
const readSegments = (jpeg: Uint8Array): Segment[] | undefined => {
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    while (jpeg[at] === 0xff && jpeg[at + 1] === 0xff) at += 1; // fill bytes
    const segment = readSegment(jpeg, at);
    if (!segment) return undefined;
    segments.push(segment);
    if (segment.marker === endMarker) return segments;
    at += segment.whole.length;
  }
};

const buildApplicationSegment = (marker: number, body: ArrayLike<number>): Uint8Array => {
  const length = body.length + 2;
  return concatBytes([
    new Uint8Array([0xff, marker, length >> 8, length & 0xff]),
    Uint8Array.from(body),
  ]);
};

/** JPEG segment of the JFIF header without a thumbnail. */
const bareJfif = buildApplicationSegment(0xe0, [...jfifName, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

/**
 * Returns those bytes of a JPEG segment that a decoder requires, or an empty array if a decoder doesn't need the segment.
 */
const reduceSegment = ({ marker, whole, body }: Segment): Uint8Array[] => {
  if (
    tableMarkers.has(marker) ||
    frameMarkers.has(marker) ||
    marker === scanMarker ||
    marker === endMarker
  )
    return [whole];
  if (marker === 0xe0 && bytesStartWith(body, jfifName)) return [bareJfif];
  // Adobe segment: names the color transform
  if (marker === 0xee && bytesStartWith(body, adobeName) && body.length >= 12) {
    return [buildApplicationSegment(marker, body.subarray(0, 12))];
  }
  return [];
};

const readSegmentOrientation = (segments: readonly Segment[]): Orientation => {
  const exif = segments.find(
    ({ marker, body }) => marker === 0xe1 && bytesStartWith(body, exifName),
  );
  return exif ? readOrientation(exif.body.subarray(exifName.length)) : 1;
};

const buildOrientationSegments = (orientation: Orientation): Uint8Array[] =>
  orientation === 1
    ? []
    : [buildApplicationSegment(0xe1, [...exifName, ...createOrientationExif(orientation)])];

const componentCounts = new Set([1, 3, 4]);
const maxSampling = 4;

/**
 * Returns the ids of the color components in a JPEG frame segment. Returns undefined if their number, the segment's length or
 * a sampling factor is invalid, because decoders rely on them.
 */
const readComponentIds = ({ body }: Segment): ReadonlySet<number> | undefined => {
  const count = body[5] ?? 0;
  if (!componentCounts.has(count) || body.length !== 6 + 3 * count) return undefined;
  const components = Array.from({ length: count }, (_, at) =>
    body.subarray(6 + 3 * at, 9 + 3 * at),
  );
  const isValid = components.every(([, sampling = 0, table = 0]) => {
    const [horizontal, vertical] = [sampling >> 4, sampling & 15];
    return [horizontal, vertical].every((one) => one >= 1 && one <= maxSampling) && table <= 3;
  });
  const ids = new Set(components.map(([id = 0]) => id));
  return isValid && ids.size === count ? ids : undefined;
};

/** Returns whether a scan segment names between 1 and 4 components, all of them in the frame. */
const isValidScan = ({ body }: Segment, ids: ReadonlySet<number>): boolean => {
  const count = body[0] ?? 0;
  if (count < 1 || count > ids.size || body.length !== 4 + 2 * count) return false;
  return Array.from({ length: count }, (_, at) => body[1 + 2 * at] ?? -1).every((id) =>
    ids.has(id),
  );
};

/**
 * Returns the image size in a JPEG frame segment. Returns undefined if the samples don't have 8 bits, because browsers can't
 * display such images.
 */
const readImageSize = ({ body }: Segment): { rows: number; columns: number } | undefined => {
  const [depth, rowsHigh = 0, rowsLow = 0, columnsHigh = 0, columnsLow = 0] = body;
  const [rows, columns] = [(rowsHigh << 8) | rowsLow, (columnsHigh << 8) | columnsLow];
  return depth === 8 && rows > 0 && columns > 0 ? { rows, columns } : undefined;
};

/**
 * Returns the JPEG without location, time, camera, comments, color profile, thumbnails and trailing data. Returns undefined
 * if the JPEG is corrupt or not supported.
 */
export function cleanJpeg(jpeg: Uint8Array): CleanImage | undefined {
  const segments = readSegments(jpeg);
  if (!segments) return undefined;
  const drawn = segments.filter(({ marker }) => frameMarkers.has(marker));
  const scans = segments.filter(({ marker }) => marker === scanMarker);
  const [frame] = drawn;
  const size = frame && readImageSize(frame);
  const ids = frame && readComponentIds(frame);
  if (!ids || !scans.every((scan) => isValidScan(scan, ids))) return undefined;
  if (!size || drawn.length !== 1 || scans.length === 0 || scans.length > maxScans) {
    return undefined;
  }
  const orientation = readSegmentOrientation(segments);
  const head = [new Uint8Array([0xff, startMarker]), ...buildOrientationSegments(orientation)];
  return {
    bytes: concatBytes([...head, ...segments.flatMap(reduceSegment)]),
    ...size,
    orientation,
  };
}
