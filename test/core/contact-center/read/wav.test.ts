import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encodeWav,
  getWavSeconds,
  parseWav,
  sliceWav,
  type Wav,
} from '../../../../core/contact-center/read/wav.ts';

const sound = fc
  .record({
    kind: fc.constantFrom<Pick<Wav, 'format' | 'bitsPerSample'>[]>(
      { format: 1, bitsPerSample: 16 },
      { format: 1, bitsPerSample: 8 },
      { format: 6, bitsPerSample: 8 },
      { format: 7, bitsPerSample: 8 },
    ),
    channels: fc.constantFrom(1, 2),
    samplesPerSecond: fc.constantFrom(8000, 16_000),
    samples: fc.nat(400),
  })
  .chain(({ kind, channels, samplesPerSecond, samples }) => {
    const length = (samples * channels * kind.bitsPerSample) / 8;
    return fc
      .uint8Array({ minLength: length, maxLength: length })
      .map((frames): Wav => ({ ...kind, channels, samplesPerSecond, frames }));
  });

describe('WAV files', () => {
  test('a WAV file is read back exactly as it was written', () => {
    fc.assert(
      fc.property(sound, (wav) => {
        expect(parseWav(encodeWav(wav))).toEqual(wav);
      }),
    );
  });

  test('a WAV file is trimmed at whole frames for any start and length', () => {
    const anywhere = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(sound, anywhere, anywhere, (wav, from, most) => {
        const part = sliceWav(wav, from, most);
        const width = (wav.channels * wav.bitsPerSample) / 8;
        expect(part.frames.length % width).toBe(0);
        expect(getWavSeconds(part)).toBeLessThanOrEqual(getWavSeconds(wav));
      }),
    );
  });

  test('trimming a WAV file from its middle returns the remaining audio', () => {
    const frames = Uint8Array.from({ length: 16_000 }, (_, at) => at % 251);
    const wav: Wav = { format: 7, bitsPerSample: 8, channels: 1, samplesPerSecond: 8000, frames };
    expect(sliceWav(wav, 0.5, 60).frames).toEqual(frames.subarray(4000));
    expect(getWavSeconds(sliceWav(wav, 0.5, 60))).toBe(1.5);
    expect(getWavSeconds(sliceWav(wav, 0.5, 1))).toBe(1);
  });

  test('parseWav reads a WAV file with extra chunks or a truncated end as far as possible', () => {
    const frames = Uint8Array.from({ length: 800 }, () => 9);
    const wav: Wav = { format: 7, bitsPerSample: 8, channels: 1, samplesPerSecond: 8000, frames };
    const file = encodeWav(wav);
    const list = Uint8Array.from([...Buffer.from('LIST'), 3, 0, 0, 0, 1, 2, 3, 0]);
    const longer = new Uint8Array([...file.subarray(0, 12), ...list, ...file.subarray(12)]);
    expect(parseWav(longer)?.frames).toEqual(frames);
    expect(parseWav(longer.subarray(0, -100))?.frames).toHaveLength(700);
  });
});

describe('files that cannot be read as WAV', () => {
  const file = encodeWav({
    ...{ format: 7, bitsPerSample: 8, channels: 1, samplesPerSecond: 8000 },
    frames: new Uint8Array(8),
  });
  const changed = (at: number, by: number) => file.with(at, by);

  test.each([
    ['an empty file', new Uint8Array()],
    ['a file without a RIFF header', changed(0, 0)],
    ['a file without a data chunk', changed(36, 0)],
    ['a compressed format', changed(20, 85)],
    ['zero channels', changed(22, 0)],
    ['nine channels', changed(22, 9)],
    ['zero bits per sample', changed(34, 0)],
    ['a sample rate of zero', changed(24, 0).with(25, 0)],
  ])('parseWav returns undefined for %s', (_, bytes) => {
    expect(parseWav(bytes)).toBeUndefined();
  });

  test('parseWav does not throw for arbitrary bytes', () => {
    const start = [...file.subarray(0, 36)];
    fc.assert(
      fc.property(fc.boolean(), fc.uint8Array({ maxLength: 300 }), (isLike, bytes) => {
        const wav = parseWav(isLike ? new Uint8Array([...start, ...bytes]) : bytes);
        expect(wav?.frames.length ?? 0).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
