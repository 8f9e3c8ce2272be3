import { expect, test } from 'vitest';
import { normalizeSearchText } from '../../../core/search/normalize-search-text.ts';

test.each([
  ['  Chợ   Đêm ', 'chợ đêm'],
  ['Cho\u031b\u0323', 'chợ'],
  ['a'.repeat(500), 'a'.repeat(60)],
  ['   ', undefined],
  [undefined, undefined],
])('the search text %s is normalized to %s', (text, normalized) => {
  expect(normalizeSearchText(text)).toBe(normalized);
});
