import { describe, expect, test } from 'vitest';
import { hasSpeech } from '../../../../core/contact-center/read/speech-detection.ts';
import type { Wav } from '../../../../core/contact-center/read/wav.ts';

const samplesPerSecond = 8000;

type Encoding = Pick<Wav, 'format' | 'bitsPerSample'> & { silence: number[]; loud: number[][] };

/** Bytes of a silent sample, and of loud samples of both signs, in each format of a recording. */
const encodings: readonly Encoding[] = [
  { format: 7, bitsPerSample: 8, silence: [0xff], loud: [[0x20], [0xa0]] },
  { format: 6, bitsPerSample: 8, silence: [0xd5], loud: [[0x2a], [0xaa]] },
  { format: 1, bitsPerSample: 8, silence: [0x80], loud: [[0xa0], [0x60]] },
  {
    ...{ format: 1, bitsPerSample: 16, silence: [0, 0] },
    loud: [
      [0, 0x20],
      [0, 0xe0],
    ],
  },
];

/** Returns audio that is loud for some seconds and then silent for five. */
const audio = ({ format, bitsPerSample, silence, loud }: Encoding, loudSeconds: number): Wav => {
  const samples = Array.from({ length: (loudSeconds + 5) * samplesPerSecond }, (_, at) =>
    at < loudSeconds * samplesPerSecond ? (loud[at % 2] ?? []) : silence,
  );
  const frames = Uint8Array.from(samples.flat());
  return { format, bitsPerSample, channels: 1, samplesPerSecond, frames };
};

describe.each(encodings)('hasSpeech, format $format with $bitsPerSample bits', (encoding) => {
  test('finds no speech in silence or in a tone and a key of 0.6 seconds together', () => {
    expect([0, 0.6].map((seconds) => hasSpeech(audio(encoding, seconds)))).toEqual([false, false]);
  });

  test('finds speech of one second', () => {
    expect(hasSpeech(audio(encoding, 1))).toBe(true);
  });
});

test('hasSpeech finds no speech in the noise of a telephone line', () => {
  const noise: Encoding = {
    ...{ format: 1, bitsPerSample: 16, silence: [0, 0] },
    loud: [
      [0x60, 0],
      [0xa0, 0xff],
    ],
  };
  expect(hasSpeech(audio(noise, 5))).toBe(false);
});

test('finds speech in a recording whose second channel is silent', () => {
  const [muLaw] = encodings;
  if (!muLaw) throw new Error('No encoding');
  const quiet = { ...muLaw, loud: [[0x5c], [0xdc]] };
  const mono = audio(quiet, 2);
  const frames = Uint8Array.from([...mono.frames].flatMap((byte) => [byte, 0xff]));
  expect(hasSpeech(mono)).toBe(true);
  expect(hasSpeech({ ...mono, channels: 2, frames })).toBe(true);
});
