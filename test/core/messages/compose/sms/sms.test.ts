import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSegments, toGsm7 } from '../../../../../core/messages/compose/sms/sms.ts';

describe('GSM-7 text for SMS', () => {
  test.each([
    ['Phản ánh của quý vị đã được tiếp nhận', 'Phan anh cua quy vi da duoc tiep nhan'],
    ['Xã Long Đức', 'Xa Long Duc'],
    ['Ðịnh An', 'Dinh An'],
    ['“Hạn” – trước ‘17 giờ’…', '"Han" - truoc \'17 gio\'...'],
    ['500.000\u00A0₫ × 2', '500.000 d x 2'],
    ['một\thai\r\nba', 'mot hai\nba'],
    ['Trà\u200BVinh', 'TraVinh'],
    ['[a] {b} €5', '[a] {b} €5'],
    ['Ａ１ № 7', 'A1 No 7'],
  ])('toGsm7 converts %j to %j', (text, sent) => {
    expect(toGsm7(text)).toBe(sent);
  });

  test('toGsm7 replaces each character that GSM-7 lacks with one question mark', () => {
    expect(toGsm7('Xin chào សួស្តី!')).toBe('Xin chao ?!');
    expect(toGsm7('Cảm ơn 🙏🙏')).toBe('Cam on ?');
  });

  test('toGsm7 never returns text that needs UCS-2 and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const sent = toGsm7(text);
        expect(countSegments(sent).encoding).toBe('GSM-7');
        expect(toGsm7(sent)).toBe(sent);
      }),
    );
  });
});

describe('SMS segments', () => {
  test.each([
    ['a', 0, 'GSM-7', 0, 0],
    ['a', 160, 'GSM-7', 160, 1],
    ['a', 161, 'GSM-7', 161, 2],
    ['a', 306, 'GSM-7', 306, 2],
    ['a', 307, 'GSM-7', 307, 3],
    ['é', 160, 'GSM-7', 160, 1],
    ['[', 80, 'GSM-7', 160, 1],
    ['[', 81, 'GSM-7', 162, 2],
    ['€', 152, 'GSM-7', 304, 2],
    // 153 is odd: an escaped sign may not be cut in two, so each part carries 76.
    ['€', 153, 'GSM-7', 306, 3],
    ['ă', 70, 'UCS-2', 70, 1],
    ['ă', 71, 'UCS-2', 71, 2],
    ['ă', 134, 'UCS-2', 134, 2],
    ['ă', 135, 'UCS-2', 135, 3],
    ['😀', 35, 'UCS-2', 70, 1],
    // 67 is odd as well: 33 surrogate pairs in each part.
    ['😀', 67, 'UCS-2', 134, 3],
  ])('countSegments counts %s written %i times', (sign, times, encoding, characters, segments) => {
    expect(countSegments(sign.repeat(times))).toEqual({ encoding, characters, segments });
  });

  test('countSegments counts a second segment when one accented letter forces UCS-2', () => {
    const text =
      'Ma phan anh cua quy vi la 123-456-7890, tra loi truoc 17:00 06/12. Theo doi tai 1022.travinh.gov.vn';
    expect(countSegments(text).segments).toBe(1);
    expect(countSegments(text.replace('Ma', 'Mã')).segments).toBe(2);
  });
});
