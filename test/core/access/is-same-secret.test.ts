import { expect, test } from 'vitest';
import { isSameSecret } from '../../../core/access/is-same-secret.ts';

test('a secret is the same only letter by letter', () => {
  expect(isSameSecret('mot-hai-ba', 'mot-hai-ba')).toBe(true);
});

test.each([
  ['another first letter', 'xot-hai-ba'],
  ['another second letter', 'mxt-hai-ba'],
  ['another last letter', 'mot-hai-bx'],
  ['a letter less', 'mot-hai-b'],
  ['a letter more', 'mot-hai-bao'],
  ['nothing', ''],
])('what differs is not the same: %s', (_, shown) => {
  expect(isSameSecret(shown, 'mot-hai-ba')).toBe(false);
});

test('nothing shown is not taken for a secret of one letter with the code 0', () => {
  expect(isSameSecret('', '\0')).toBe(false);
});
