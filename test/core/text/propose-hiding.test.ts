import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personalData } from '../../../core/text/personal-data.ts';
import { proposeHiding } from '../../../core/text/propose-hiding.ts';

test.each([
  ['Gọi 0912 345 678 cho tôi.', 'Gọi ▇▇▇ cho tôi.', ['personal-phone']],
  ['Ông Nguyễn Văn Ba bán rượu.', '▇▇▇ bán rượu.', ['personal-name']],
  ['Ở số nhà 12/3 đường Điện Biên Phủ, phường 6.', 'Ở ▇▇▇, phường 6.', ['personal-address']],
  ['Viết cho ba@vnpt.vn nhé', 'Viết cho ▇▇▇ nhé', ['personal-email']],
  ['CCCD 084 088 001 234 của tôi', 'CCCD ▇▇▇ của tôi', ['personal-number', 'personal-phone']],
  [
    `${'số nhà 5 '.repeat(5)}nhà bên cạnh, ${'số nhà 5 '.repeat(6)}12345 ba@vnpt.vn`,
    '▇▇▇, ▇▇▇',
    ['personal-email', 'personal-address', 'personal-address'],
  ],
  ['viết a@b.vn@c.vn', 'viết ▇▇▇', ['personal-email']],
  ['Đèn đường ấp Chợ hỏng hai tuần.', 'Đèn đường ấp Chợ hỏng hai tuần.', []],
])('of %j it proposes %j', (text, proposed, problems) => {
  const { text: hidden, pieces } = proposeHiding(text);
  expect([hidden, pieces.map(({ problem }) => problem)]).toEqual([proposed, problems]);
});

const words = ['Ông Trần Văn Tư', '0294 385 1234', 'ba@vnpt.vn', 'chợ', 'số nhà 5', ', ', ' ', '.'];

test('what it proposes no longer looks like anybody’s data, whatever stands beside it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
      expect(personalData(proposeHiding(parts.join(' ')).text)).toEqual([]);
    }),
  );
});
