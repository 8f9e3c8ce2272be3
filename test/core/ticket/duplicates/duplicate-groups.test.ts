import { expect, test } from 'vitest';
import { groupDuplicates } from '../../../../core/ticket/duplicates/duplicate-groups.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const day = 24 * 60;
const bounds = { sameNumberDays: 7, samePlaceDays: 3 };

const at = (days: number, changes: Partial<Ticket> = {}) =>
  aTicket({
    code: encodeTicketCode(testHmac.digest('code', `repeat ${days} ${JSON.stringify(changes)}`)),
    openedAt: atMinute(days * day),
    ...changes,
  });

const groupsOf = (...tickets: Ticket[]) =>
  groupDuplicates(tickets, bounds).map((group) => [
    group.reason,
    group.tickets.map(({ code }) => tickets.findIndex((one) => one.code === code)),
  ]);

test('groups of likely duplicates contain tickets of one number, or of one topic and place, in order of time', () => {
  const [later, first] = [at(2), at(0)];
  const elsewhere = { areaCode: '29242', callerHash: 'a' };
  const [one, two] = [at(0, elsewhere), at(6, { ...elsewhere, topic: 'VP03' })];
  expect(groupsOf(later, first, one, two)).toEqual([
    ['same-number', [2, 3]],
    ['same-place', [1, 0]],
  ]);
});

test('the largest group of likely duplicates comes first', () => {
  const crowd = { callerHash: undefined, areaCode: '29242' };
  const groups = groupsOf(at(0), at(1), at(0, crowd), at(1, crowd), at(2, crowd));
  expect(groups.map(([, tickets]) => tickets?.length)).toEqual([3, 2]);
});

test('a ticket filed days after the others starts a new group of likely duplicates', () => {
  expect(groupsOf(at(0), at(3), at(6), at(9.5), at(12))).toEqual([
    ['same-place', [0, 1, 2]],
    ['same-place', [3, 4]],
  ]);
});

test('tickets without number, topic or area are in no group of likely duplicates', () => {
  expect(groupsOf(at(0, { topic: undefined }), at(1, { topic: undefined }))).toEqual([]);
  expect(groupsOf(at(0, { areaCode: undefined }), at(1, { areaCode: undefined }))).toEqual([]);
});
