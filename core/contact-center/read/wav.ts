/** Audio in a WAV file: PCM samples, or A-law or µ-law samples of one byte each. */
export type Wav = {
  /** Format code in the WAV header: 1 for PCM, 6 for A-law, 7 for µ-law. */
  format: 1 | 6 | 7;
  channels: number;
  samplesPerSecond: number;
  bitsPerSample: number;
  /** Audio samples in whole frames. A frame has one sample for each channel. */
  frames: Uint8Array;
};

const headerBytes = 12;
const chunkHeaderBytes = 8;
const formatBytes = 16;
/**
 * Maximum number of WAV chunks to read. Recordings of calls have three chunks; the limit protects against files that consist
 * only of chunk headers.
 */
const maxChunks = 64;

const readChunkName = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

type Chunk = { name: string; at: number; bytes: number };

/** Returns the chunks of a WAV file. A last chunk that claims more bytes than the file has is truncated. */
const listChunks = (view: DataView): Chunk[] => {
  const chunks: Chunk[] = [];
  let at = headerBytes;
  while (at + chunkHeaderBytes <= view.byteLength && chunks.length < maxChunks) {
    const begin = at + chunkHeaderBytes;
    const bytes = Math.min(view.getUint32(at + 4, true), view.byteLength - begin);
    chunks.push({ name: readChunkName(view, at), at: begin, bytes });
    at = begin + bytes + (bytes % 2); // chunks are aligned to even offsets
  }
  return chunks;
};

const bitWidths: Record<Wav['format'], readonly number[]> = { 1: [8, 16, 24, 32], 6: [8], 7: [8] };

const isKnownFormat = (format: number): format is Wav['format'] => format in bitWidths;

const getFrameBytes = ({
  channels,
  bitsPerSample,
}: Pick<Wav, 'channels' | 'bitsPerSample'>): number => (channels * bitsPerSample) / 8;

/** Parses a WAV file. Returns undefined if the bytes are not a WAV file or its format is not supported. */
export function parseWav(bytes: Uint8Array): Wav | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < headerBytes) return undefined;
  if (readChunkName(view, 0) !== 'RIFF' || readChunkName(view, 8) !== 'WAVE') return undefined;
  const chunks = listChunks(view);
  const header = chunks.find(({ name }) => name === 'fmt ');
  const data = chunks.find(({ name }) => name === 'data');
  if (!header || header.bytes < formatBytes || !data) return undefined;
  const format = view.getUint16(header.at, true);
  const channels = view.getUint16(header.at + 2, true);
  const samplesPerSecond = view.getUint32(header.at + 4, true);
  const bitsPerSample = view.getUint16(header.at + 14, true);
  const isPlayable = channels >= 1 && channels <= 2 && samplesPerSecond >= 1;
  if (!isKnownFormat(format) || !bitWidths[format].includes(bitsPerSample) || !isPlayable)
    return undefined;
  const wholeFrameBytes = data.bytes - (data.bytes % getFrameBytes({ channels, bitsPerSample }));
  const frames = bytes.subarray(data.at, data.at + wholeFrameBytes);
  return { format, channels, samplesPerSecond, bitsPerSample, frames };
}

export function getWavSeconds(wav: Wav): number {
  return wav.frames.length / (getFrameBytes(wav) * wav.samplesPerSecond);
}

/**
 * Returns at most `maxSeconds` of the audio, beginning at `fromSeconds`. Positions outside the audio count as its start or
 * end.
 */
export function sliceWav(wav: Wav, fromSeconds: number, maxSeconds: number): Wav {
  const width = getFrameBytes(wav);
  const placeOf = (seconds: number): number =>
    Math.max(0, Math.round(seconds * wav.samplesPerSecond)) * width;
  const begin = placeOf(fromSeconds);
  return { ...wav, frames: wav.frames.subarray(begin, begin + placeOf(maxSeconds)) };
}

export function encodeWav(wav: Wav): Uint8Array {
  const { format, channels, samplesPerSecond, bitsPerSample, frames } = wav;
  const before = headerBytes + chunkHeaderBytes + formatBytes + chunkHeaderBytes;
  const padding = frames.length % 2;
  const file = new Uint8Array(before + frames.length + padding);
  const view = new DataView(file.buffer);
  const write = (at: number, word: string): void =>
    file.set(
      Array.from(word, (sign) => sign.charCodeAt(0)),
      at,
    );
  write(0, 'RIFF');
  view.setUint32(4, file.length - 8, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, formatBytes, true);
  view.setUint16(20, format, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * getFrameBytes(wav), true);
  view.setUint16(32, getFrameBytes(wav), true);
  view.setUint16(34, bitsPerSample, true);
  write(36, 'data');
  view.setUint32(40, frames.length, true);
  file.set(frames, before);
  return file;
}
