import { expect, test } from 'vitest';
import { findListChange } from '../../../web/console/components/list/list-changes.ts';

test('findListChange counts rows that appeared and disappeared', () => {
  expect(findListChange(['a', 'b'], ['b', 'c', 'd'])).toEqual({ added: 2, removed: 1 });
});

test('findListChange returns undefined for the same rows in another order', () => {
  expect(findListChange(['a', 'b'], ['b', 'a'])).toBeUndefined();
});
