import { expect, test } from 'vitest';
import { getTicketPolicy, TicketPolicy } from '../../../core/ticket/life.ts';
import { at, directory, launch } from '../../support/the-directory.ts';

const [life] = directory.life;

test('a day without numbers is a fault of the data, and is named', () => {
  const ended = { life: directory.life.map((row) => ({ ...row, validTo: '2021-12-02' })) };
  expect(() => getTicketPolicy(ended, launch)).toThrow('no numbers of a ticket');
  expect(() => getTicketPolicy(ended, launch)).toThrow('2021-12-03');
  expect(getTicketPolicy(ended, at('2021-12-02')).validTo).toBe('2021-12-02');
});

test('a ticket takes in as many as one transaction can tell, and no more', () => {
  const withMost = (mostTickets: number) =>
    TicketPolicy.safeParse({ ...life, merging: { mostTickets } }).success;
  expect([withMost(90), withMost(91)]).toEqual([true, false]);
});

test('a row from before the law, or before codes were sent again, has the numbers of that day', () => {
  const { lostCode: _, dataRights: __, ...old } = life ?? {};
  expect(TicketPolicy.parse(old)).toMatchObject({
    lostCode: { perAddressAndHour: 10, perDay: 2000, mostCodes: 3, perTicket: 2 },
    dataRights: {
      answerWithinDays: 2,
      doneWithinDays: { see: 10, correct: 10, erase: 20 },
      mostExtensionDays: 15,
    },
  });
});
