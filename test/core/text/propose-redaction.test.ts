import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData } from '../../../core/text/personal-data.ts';
import { proposeRedaction } from '../../../core/text/propose-redaction.ts';

test.each([
  ['Gọi 0912 345 678 cho tôi.', 'Gọi ▇▇▇ cho tôi.', ['personal-phone']],
  ['Ông Nguyễn Văn Ba bán rượu.', 'Ông ▇▇▇ bán rượu.', ['personal-name']],
  ['Ở số nhà 12/3 đường Điện Biên Phủ, phường 6.', 'Ở ▇▇▇, phường 6.', ['personal-address']],
  ['Viết cho ba@vnpt.vn nhé', 'Viết cho ▇▇▇ nhé', ['personal-email']],
  ['CCCD 084 088 001 234 của tôi', 'CCCD ▇▇▇ của tôi', ['personal-number']],
  ['viết a@b.vn@c.vn', 'viết ▇▇▇', ['personal-email']],
  [
    'Tôi là Trần Thị Bưởi. Trần Thị Bưởi là tôi.',
    'Tôi là ▇▇▇. ▇▇▇ là tôi.',
    ['personal-name', 'personal-name'],
  ],
  ['Đèn đường ấp Chợ hỏng hai tuần.', 'Đèn đường ấp Chợ hỏng hai tuần.', []],
])('proposeRedaction turns %j into %j', (text, proposed, kinds) => {
  const { text: hidden, marks } = proposeRedaction(text);
  expect([hidden, marks.map(({ kind }) => kind)]).toEqual([proposed, kinds]);
});

const fragments = [
  'Ông Trần Văn Tư',
  '0294 385 1234',
  'ba@vnpt.vn',
  'chợ',
  'số nhà 5',
  ', ',
  ' ',
  '.',
];

test('a proposed redaction contains no personal data for any combination of texts', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 12 }), (parts) => {
      expect(findPersonalData(proposeRedaction(parts.join(' ')).text)).toEqual([]);
    }),
  );
});
