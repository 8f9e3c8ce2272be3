import { expect, test } from 'vitest';
import { computeExpiry, type Lifetime } from '../../../core/table/lifetime.ts';

test.each<[Lifetime, string]>([
  ['10 minutes', '2021-12-03T08:10:00.000Z'],
  ['2 hours', '2021-12-03T10:00:00.000Z'],
  ['1 day', '2021-12-04T08:00:00.000Z'],
  ['60 days', '2022-02-01T08:00:00.000Z'],
])('an item with a lifetime of %s expires at %s', (after, expected) => {
  const from = new Date('2021-12-03T08:00:00Z');
  expect(computeExpiry({ expires: { after } }, from).toISOString()).toBe(expected);
});
