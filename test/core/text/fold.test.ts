import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldDiacritics, foldForSearch } from '../../../core/text/fold.ts';

describe('folding text for comparison', () => {
  test.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['quý', 'qúy'],
    ['Hoà Tân', 'HÒA TÂN'.normalize('NFD')],
  ])('foldDiacritics converts %s and %s to the same text', (one, other) => {
    expect(foldDiacritics(one)).toBe(foldDiacritics(other));
  });

  test.each([
    ['Đường Điện Biên Phủ', 'duong dien bien phu'],
    ['Ðịnh An', 'dinh an'], // U+00D0, the Eth that passes for Đ
    ['  Xã\u00A0 Long\n\tĐức ', 'xa long duc'],
    ['Ưu tiên ươm mầm', 'uu tien uom mam'],
    ['P.9', 'p.9'],
  ])('foldDiacritics converts %j to %j', (text, folded) => {
    expect(foldDiacritics(text)).toBe(folded);
  });

  test('foldDiacritics ignores zero-width spaces', () => {
    expect(foldDiacritics('Trà\u200BVinh')).toBe(foldDiacritics('TràVinh'));
    expect(foldDiacritics('ត្រា\u200Bវិញ')).toBe(foldDiacritics('ត្រាវិញ'));
  });

  test('foldDiacritics leaves a folded text unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => foldDiacritics(foldDiacritics(text)) === foldDiacritics(text),
      ),
    );
  });

  test('foldDiacritics converts composed and decomposed diacritics to the same text', () => {
    const letters = fc.constantFrom(...'aàảãáạăằẳẵắặâầẩẫấậđeèéêếiíìoóôốơớuúưứyýỵ ĐÂƠ');
    fc.assert(
      fc.property(fc.array(letters), (word) => {
        const text = word.join('');
        return (
          foldDiacritics(text.normalize('NFD')) === foldDiacritics(text) &&
          /^[a-z ]*$/.test(foldDiacritics(text))
        );
      }),
    );
  });
});

describe('folding text for search', () => {
  test.each([
    ['ko dc tiêm', 'khong duoc tiem'],
    ['K được, hổng biết, hông chịu', 'khong duoc, khong biet, khong chiu'],
    ['Đc rồi', 'duoc roi'],
  ])('foldForSearch expands abbreviations in “%s”', (text, written) => {
    expect(foldForSearch(text)).toBe(written);
  });

  test('foldForSearch leaves words unchanged that only look like abbreviations', () => {
    expect(foldForSearch('hoa hồng, 5K, kem')).toBe('hoa hong, 5k, kem');
    expect(foldDiacritics('ko dc')).toBe('ko dc');
  });
});
