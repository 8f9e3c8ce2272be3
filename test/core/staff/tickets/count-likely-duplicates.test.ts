import { expect, test } from 'vitest';
import { countLikelyDuplicates } from '../../../../core/staff/tickets/count-likely-duplicates.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const karaoke = 'Quán karaoke mở cửa mỗi tối';
const ticket = (name: string, changes: Partial<Ticket> = {}, excerpt = karaoke) => ({
  ...aTicket({
    code: encodeTicketCode(testHmac.digest('code', name)),
    callerHash: name,
    ...changes,
  }),
  excerpt,
});

const days = { sameNumberDays: 7, samePlaceDays: 3 };
const [one, same] = [ticket('one'), ticket('same')];
const elsewhere = ticket('elsewhere', { areaCode: '29242', callerHash: 'one' });

test('counts of likely duplicates include each ticket once, found by place or by number', () => {
  const twice = ticket('twice', { callerHash: 'one' });
  const repeats = countLikelyDuplicates([one, same, elsewhere, twice], {
    ...days,
    knowsNumbers: true,
  });
  expect([one, same, elsewhere, twice].map(({ code }) => repeats.get(code))).toEqual([3, 2, 2, 3]);
});

test('counts of likely duplicates exclude tickets with the same topic and commune but other text', () => {
  const other = ticket('other', { place: 'Khóm 4' }, 'Tụ tập ăn nhậu trong hẻm');
  const repeats = countLikelyDuplicates([one, other], { ...days, knowsNumbers: true });
  expect([one, other].map(({ code }) => repeats.get(code))).toEqual([0, 0]);
});

test('readers without permission to see telephone numbers get no counts of likely duplicates from the same number', () => {
  const repeats = countLikelyDuplicates([one, elsewhere], { ...days, knowsNumbers: false });
  expect(repeats.get(one.code) ?? 0).toBe(0);
});
