import type { Wav } from './wav.ts';

/** Converts a µ-law byte to an amplitude from -1 to 1. */
const decodeMuLaw = (byte: number): number => {
  const code = ~byte & 0xff;
  const magnitude = (((code & 0x0f) << 3) + 0x84) << ((code & 0x70) >> 4);
  return ((code & 0x80 ? -1 : 1) * (magnitude - 0x84)) / 0x8000;
};

/** Converts an A-law byte to an amplitude from -1 to 1. */
const decodeALaw = (byte: number): number => {
  const code = byte ^ 0x55;
  const exponent = (code & 0x70) >> 4;
  const mantissa = ((code & 0x0f) << 4) + 8;
  const magnitude = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  return ((code & 0x80 ? 1 : -1) * magnitude) / 0x8000;
};

/** Returns the amplitudes of all samples, from -1 to 1. PCM samples of 8 bits are unsigned, longer ones signed. */
const readAmplitudes = ({ format, bitsPerSample, frames }: Wav): number[] => {
  if (format !== 1) return Array.from(frames, format === 7 ? decodeMuLaw : decodeALaw);
  if (bitsPerSample === 8) return Array.from(frames, (byte) => (byte - 0x80) / 0x80);
  const bytes = bitsPerSample / 8;
  // the two highest bytes are precise enough to measure the loudness
  return Array.from({ length: Math.floor(frames.length / bytes) }, (_, at) => {
    const high = frames[(at + 1) * bytes - 1] ?? 0;
    const low = frames[(at + 1) * bytes - 2] ?? 0;
    return (((high << 24) >> 16) | low) / 0x8000;
  });
};

const windowSeconds = 0.02;
/** Minimum loudness of speech: -40 dB of the full scale, above the noise of a telephone line (-50 dB). */
const minLoudness = 0.01;
/**
 * Minimum duration in seconds of loud sound. It is longer than the tone at the start of a recording and the key at its end
 * together (0.6 s).
 */
const minSpeechSeconds = 0.8;

/** Returns whether a window of interleaved samples is loud on at least one channel. */
const isLoud = (amplitudes: readonly number[], channels: number): boolean =>
  Array.from({ length: channels }, (_, channel) =>
    amplitudes.filter((_each, at) => at % channels === channel),
  ).some(
    (samples) =>
      samples.reduce((sum, each) => sum + each * each, 0) >= minLoudness ** 2 * samples.length,
  );

/** Returns whether the audio is loud for long enough to contain speech in addition to the tone and a key. */
export function hasSpeech(wav: Wav): boolean {
  const amplitudes = readAmplitudes(wav);
  const length = Math.max(1, Math.round(windowSeconds * wav.samplesPerSecond)) * wav.channels;
  let loudWindows = 0;
  for (let at = 0; at + length <= amplitudes.length; at += length) {
    if (isLoud(amplitudes.slice(at, at + length), wav.channels)) loudWindows += 1;
  }
  return loudWindows * windowSeconds >= minSpeechSeconds;
}
