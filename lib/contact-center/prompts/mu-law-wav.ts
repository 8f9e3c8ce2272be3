import type { Tone } from '../../../core/contact-center/prompts/prompt-sounds.ts';

/** Sample rate of prompt recordings. Amazon Connect plays 8 kHz, mono, 8-bit µ-law audio. */
const samplesPerSecond = 8000;
const muLaw = 7;
const headerBytes = 58;

/** Encodes a 16-bit sample as 8-bit µ-law (G.711): inverted sign, exponent and mantissa. */
export function encodeMuLaw(sample: number): number {
  const bias = 0x84;
  const clipped = Math.min(Math.abs(sample), 32_635) + bias;
  const exponent = Math.floor(Math.log2(clipped)) - 7;
  const mantissa = (clipped >> (exponent + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}

/** Converts µ-law audio samples to a WAV file by adding the header. */
export function toWav(frames: Uint8Array): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(headerBytes - 8 + frames.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(18, 16);
  header.writeUInt16LE(muLaw, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(samplesPerSecond, 24);
  header.writeUInt32LE(samplesPerSecond, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('fact', 38, 'latin1');
  header.writeUInt32LE(4, 42);
  header.writeUInt32LE(frames.length, 46);
  header.write('data', 50, 'latin1');
  header.writeUInt32LE(frames.length, 54);
  return Buffer.concat([header, frames]);
}

/** Returns the samples of a WAV file. Throws if the file is not 8 kHz mono µ-law. */
export function readWavSamples(wav: Buffer): Buffer {
  if (wav.toString('latin1', 0, 4) !== 'RIFF' || wav.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('Not a WAV file');
  const chunks = readChunks(wav);
  const format = chunks.get('fmt ');
  const frames = chunks.get('data');
  const isPlayable =
    format !== undefined &&
    format.readUInt16LE(0) === muLaw &&
    format.readUInt16LE(2) === 1 &&
    format.readUInt32LE(4) === samplesPerSecond;
  if (!isPlayable || frames === undefined)
    throw new Error('Not a µ-law WAV file with 8 kHz and one channel');
  return frames;
}

function readChunks(wav: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  let at = 12;
  while (at + 8 <= wav.length) {
    const length = wav.readUInt32LE(at + 4);
    chunks.set(wav.toString('latin1', at, at + 4), wav.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2); // chunks start at even offsets
  }
  return chunks;
}

export function computeAudioSeconds(frames: Uint8Array): number {
  return Math.round((frames.length / samplesPerSecond) * 10) / 10;
}

/** Concatenates the samples of several µ-law WAV files into one WAV file. */
export function concatenateWavs(files: readonly Buffer[]): Buffer {
  return toWav(Buffer.concat(files.map(readWavSamples)));
}

const loudness = 6000;
const fadeSamples = 80; // a tone that begins or ends at once clicks

/** Generates a WAV file of sine tones and silences, one after another. */
export function renderTones(tones: readonly Tone[]): Buffer {
  return toWav(Buffer.concat(tones.map(renderTone)));
}

function renderTone({ hertz, seconds }: Tone): Buffer {
  const count = Math.round(seconds * samplesPerSecond);
  return Buffer.from(
    Array.from({ length: count }, (_, n) => {
      if (hertz === undefined) return encodeMuLaw(0);
      const fade = Math.min(1, n / fadeSamples, (count - n) / fadeSamples);
      return encodeMuLaw(
        Math.round(loudness * fade * Math.sin((2 * Math.PI * hertz * n) / samplesPerSecond)),
      );
    }),
  );
}
