import { expect, test } from 'vitest';
import { isSameSecret } from '../../../core/access/is-same-secret.ts';

test('isSameSecret returns true only for an identical secret', () => {
  expect(isSameSecret('mot-hai-ba', 'mot-hai-ba')).toBe(true);
});

test.each([
  ['a different first character', 'xot-hai-ba'],
  ['a different second character', 'mxt-hai-ba'],
  ['a different last character', 'mot-hai-bx'],
  ['one character less', 'mot-hai-b'],
  ['one character more', 'mot-hai-bao'],
  ['an empty string', ''],
])('isSameSecret returns false for a different value: %s', (_, shown) => {
  expect(isSameSecret(shown, 'mot-hai-ba')).toBe(false);
});

test('isSameSecret returns false for an empty value and a secret of one NUL character', () => {
  expect(isSameSecret('', '\0')).toBe(false);
});
