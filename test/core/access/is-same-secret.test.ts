import { expect, test } from 'vitest';
import { isSameSecret } from '../../../core/access/is-same-secret.ts';

test('isSameSecret returns true only for an identical secret', () => {
  expect(isSameSecret('mot-hai-ba', 'mot-hai-ba')).toBe(true);
});

test.each([
  ['another first letter', 'xot-hai-ba'],
  ['another second letter', 'mxt-hai-ba'],
  ['another last letter', 'mot-hai-bx'],
  ['a letter less', 'mot-hai-b'],
  ['a letter more', 'mot-hai-bao'],
  ['nothing', ''],
])('isSameSecret returns false for a different value: %s', (_, shown) => {
  expect(isSameSecret(shown, 'mot-hai-ba')).toBe(false);
});

test('isSameSecret returns false for an empty value and a secret of one NUL character', () => {
  expect(isSameSecret('', '\0')).toBe(false);
});
