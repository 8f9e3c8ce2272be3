import { expect, test } from 'vitest';
import { getTextExcerpt } from '../../../core/text/text-excerpt.ts';

test('a text of at most 80 characters is its own excerpt', () => {
  const text = 'ấ'.repeat(80);
  expect(getTextExcerpt({ text })).toBe(text);
});

test('a longer text is cut between two words', () => {
  const text = `${'Đường ngập. '.repeat(7)}Xin sửa gấp`;
  expect(getTextExcerpt({ text })).toBe(`${'Đường ngập. '.repeat(6)}Đường…`);
});

test('a longer text without spaces is cut after 80 characters', () => {
  expect(getTextExcerpt({ text: 'ក'.repeat(90) })).toBe(`${'ក'.repeat(80)}…`);
});
