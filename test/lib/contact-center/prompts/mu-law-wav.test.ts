import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  computeAudioSeconds,
  concatenateWavs,
  encodeMuLaw,
  readWavSamples,
  renderTones,
  toWav,
} from '../../../../lib/contact-center/prompts/mu-law-wav.ts';

/** Decodes a mu-law byte to the sample that a receiver hears (ITU-T G.711). */
const decodeMuLaw = (byte: number): number => {
  const bits = ~byte & 0xff;
  const amount = (((bits & 0x0f) << 3) + 0x84) << ((bits >> 4) & 0x07);
  return bits & 0x80 ? 0x84 - amount : amount - 0x84;
};

test('mu-law encoding changes a sample by at most a thirtieth of its value', () => {
  fc.assert(
    fc.property(fc.integer({ min: -32_635, max: 32_635 }), (sample) => {
      const error = Math.abs(decodeMuLaw(encodeMuLaw(sample)) - sample);
      expect(error).toBeLessThanOrEqual(4 + Math.abs(sample) / 30);
    }),
  );
});

test('mu-law encoding of zero and both extremes equals the standard', () => {
  expect([0, 32_635, -32_635].map(encodeMuLaw)).toEqual([0xff, 0x80, 0x00]);
});

test('joining WAV files writes all frames in order under one header', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array(), { minLength: 1, maxLength: 5 }), (parts) => {
      const combined = concatenateWavs(parts.map(toWav));
      expect(readWavSamples(combined)).toEqual(Buffer.concat(parts));
      expect(combined.readUInt32LE(4)).toBe(combined.length - 8);
    }),
  );
});

test('readWavSamples rejects a WAV file that Amazon Connect could not play', () => {
  const wav = toWav(new Uint8Array(8));
  const pcm = Buffer.from(wav);
  pcm.writeUInt16LE(1, 20);
  const stereo = Buffer.from(wav);
  stereo.writeUInt16LE(2, 22);
  for (const file of [pcm, stereo, Buffer.from('an mp3'), wav.subarray(0, 40)])
    expect(() => readWavSamples(file)).toThrow('WAV file');
});

test('a generated tone has the requested length and starts at zero amplitude, so that it does not click', () => {
  const frames = readWavSamples(renderTones([{ hertz: 1000, seconds: 0.4 }, { seconds: 0.1 }]));
  expect(computeAudioSeconds(frames)).toBe(0.5);
  expect(Math.abs(decodeMuLaw(frames[1] ?? 0))).toBeLessThan(200);
});
