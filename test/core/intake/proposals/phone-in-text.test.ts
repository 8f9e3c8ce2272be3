import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findPhoneInText,
  removePhoneFromText,
} from '../../../../core/intake/proposals/phone-in-text.ts';

test.each([
  ['Gọi tôi số 0912 345 678 để biết thêm', '0912 345 678'],
  ['Nhà ở 0912 345 678', '0912 345 678'],
  ['Số CCCD 084203001234', undefined],
  ['sđt 0912.345.678', '0912.345.678'],
  ['LH: +84 912 345 678', '+84 912 345 678'],
  ['Số thẻ 9704 2292 0123 4567, gọi 0912345678', '0912345678'],
  ['Nguy hiểm thì gọi 115 hay 1022?', undefined],
  ['Phiếu số 012 345 6789 gửi ngày 03/12/2021', undefined],
  ['Hơn 20 người nhậu tới 23 giờ', undefined],
])('the phone number in “%s” is %s', (text, words) => {
  expect(findPhoneInText(text)?.words).toBe(words);
});

test('removing the phone number changes nothing else in the text', () => {
  const word = fc.constantFrom('Gọi', 'tôi', 'ở', 'chợ', 'giúp', '🙂');
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (before, after) => {
      const text = [...before, '0912 345 678', ...after].join(' ');
      const phone = findPhoneInText(text);
      const rest = phone && removePhoneFromText(text, phone);
      expect(rest).toBe([...before, '•••', ...after].join(' '));
      expect(findPhoneInText(rest ?? text)).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
