import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeTextSimilarityPercent } from '../../../core/text/text-similarity.ts';

test.each([
  ['Quán karaoke mở cửa', 'quan KARAOKE mo cua', 100],
  ['quán quán quán karaoke', 'karaoke quán', 100],
  ['ko đeo khẩu trang', 'không đeo khẩu trang!', 100],
  ['một hai ba bốn', 'ba bốn năm sáu', 33],
  ['một hai', 'ba bốn', 0],
  ['', '...', 0],
])('computeTextSimilarityPercent of %j and %j is %i percent', (one, other, share) => {
  expect(computeTextSimilarityPercent(one, other)).toBe(share);
});

test('computeTextSimilarityPercent is symmetric and 100 for equal texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(computeTextSimilarityPercent(a, b)).toBe(computeTextSimilarityPercent(b, a));
      expect([0, 100]).toContain(computeTextSimilarityPercent(a, a));
    }),
  );
});
