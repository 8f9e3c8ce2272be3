import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../../adapters/images/decode-png.ts';
import { createAllPngKinds } from '../../support/samples/all-png-kinds.ts';

/** Decodes a PNG with pngjs and blends it onto white. */
const asOthersSeeIt = (png: Buffer): Uint8Array => {
  const { data } = PNG.sync.read(png);
  return Uint8Array.from(data, (sample, at) => {
    const cover = (data[at - (at % 4) + 3] ?? 255) / 255;
    return at % 4 === 3 ? 255 : sample * cover + 255 * (1 - cover);
  });
};

describe('PNG decoder', () => {
  test.each(createAllPngKinds())(
    'the PNG decoder decodes $name like the reference decoder',
    ({ png, width, height }) => {
      const { data } = decodePng(png, { width, height });
      const others = asOthersSeeIt(png);
      expect(data.length).toBe(others.length);
      const furthest = data.reduce(
        (most, sample, at) => Math.max(most, Math.abs(sample - (others[at] ?? 0))),
        0,
      );
      expect(furthest).toBeLessThanOrEqual(2); // decoders round the lower half of 16-bit samples differently
    },
  );
});
