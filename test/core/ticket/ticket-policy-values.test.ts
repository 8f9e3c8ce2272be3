import { expect, test } from 'vitest';
import { getTicketPolicy, TicketPolicy } from '../../../core/ticket/ticket-policy.ts';
import { launchDay, testDirectory, toLocalInstant } from '../../support/test-directory.ts';

const [ticketPolicy] = testDirectory.life;

test('getTicketPolicy throws with the date when the directory has no ticket policy for a day', () => {
  const ended = { life: testDirectory.life.map((row) => ({ ...row, validTo: '2021-12-02' })) };
  expect(() => getTicketPolicy(ended, launchDay)).toThrow('no ticket policy');
  expect(() => getTicketPolicy(ended, launchDay)).toThrow('2021-12-03');
  expect(getTicketPolicy(ended, toLocalInstant('2021-12-02')).validTo).toBe('2021-12-02');
});

test('a ticket policy allows at most 90 merged tickets, because one transaction cannot write more', () => {
  const withMost = (maxTickets: number) =>
    TicketPolicy.safeParse({ ...ticketPolicy, merging: { maxTickets } }).success;
  expect([withMost(90), withMost(91)]).toEqual([true, false]);
});

test('a ticket policy stored without the newer fields gets default values for them', () => {
  const { lostCode: _, dataRights: __, ...old } = ticketPolicy ?? {};
  expect(TicketPolicy.parse(old)).toMatchObject({
    lostCode: { perAddressAndHour: 10, perDay: 2000, maxCodes: 3, perTicket: 2 },
    dataRights: {
      answerWithinDays: 2,
      doneWithinDays: { see: 10, correct: 10, erase: 20 },
      maxExtensionDays: 15,
    },
  });
});
