import { expect, test } from 'vitest';
import { createRowFinder, memoizeByObject } from '../../../core/shared/memoize-by-object.ts';

test('memoizeByObject computes the result once for each object', () => {
  let computations = 0;
  const countWords = memoizeByObject((words: readonly string[]) => {
    computations += 1;
    return { count: words.length };
  });
  const words = ['dog', 'bark'];
  expect([countWords(words), countWords(words)]).toEqual([{ count: 2 }, { count: 2 }]);
  expect(computations).toBe(1);
  expect(countWords(['dog'])).toEqual({ count: 1 });
  expect(computations).toBe(2);
});

test('createRowFinder returns all rows with the key in the order of the table, and nothing for an unknown key', () => {
  const findRows = createRowFinder<{ code: string; name: string }>(({ code }) => code);
  const rows = [
    { code: 'A', name: 'first' },
    { code: 'B', name: 'other' },
    { code: 'A', name: 'second' },
  ];
  expect(findRows(rows, 'A').map(({ name }) => name)).toEqual(['first', 'second']);
  expect(findRows(rows, 'C')).toEqual([]);
  expect(findRows(rows.slice(1), 'A').map(({ name }) => name)).toEqual(['second']);
});
