import { expect, test } from 'vitest';
import { repeatsAmong } from '../../../core/staff/repeats-among.ts';
import { codeFrom } from '../../../core/ticket/code.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';

const ticket = (name: string, changes = {}) =>
  aTicket({ code: codeFrom(testKeyed.digest('code', name)), callerHash: name, ...changes });

const days = { sameNumberDays: 7, samePlaceDays: 3 };
const [one, same] = [ticket('one'), ticket('same')];
const elsewhere = ticket('elsewhere', { areaCode: '29242', callerHash: 'one' });

test('a ticket counts each other one once, whether place or number is the same', () => {
  const twice = ticket('twice', { callerHash: 'one' });
  const repeats = repeatsAmong([one, same, elsewhere, twice], { ...days, knowsNumbers: true });
  expect([one, same, elsewhere, twice].map(({ code }) => repeats.get(code))).toEqual([3, 2, 2, 3]);
});

test('who may not know that a number is the same is not told so by a count', () => {
  const repeats = repeatsAmong([one, elsewhere], { ...days, knowsNumbers: false });
  expect(repeats.get(one.code) ?? 0).toBe(0);
});
