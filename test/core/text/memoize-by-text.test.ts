import { expect, test } from 'vitest';
import { memoizeByText } from '../../../core/text/memoize-by-text.ts';

const countingLengths = () => {
  const computed: string[] = [];
  const lengthOf = memoizeByText((text) => {
    computed.push(text);
    return { length: text.length };
  });
  return { computed, lengthOf };
};

test('a repeated word is computed once', () => {
  const { computed, lengthOf } = countingLengths();
  expect([lengthOf('đường'), lengthOf('đường')]).toEqual([{ length: 5 }, { length: 5 }]);
  expect(computed).toEqual(['đường']);
});

test('a text of more than 32 characters is computed each time', () => {
  const { computed, lengthOf } = countingLengths();
  const long = 'a'.repeat(33);
  lengthOf(long);
  lengthOf(long);
  expect(computed).toEqual([long, long]);
});

test('at most 5,000 results are kept', () => {
  const { computed, lengthOf } = countingLengths();
  for (let number = 0; number <= 5000; number += 1) lengthOf(`w${number}`);
  lengthOf('w5000');
  expect(computed).toHaveLength(5001);
  lengthOf('w0');
  expect(computed).toHaveLength(5002);
});
