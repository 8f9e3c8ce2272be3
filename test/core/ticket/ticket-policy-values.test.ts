import { describe, expect, test } from 'vitest';
import { getTicketPolicy, TicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';

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

/** Default values of fields that older stored ticket policies don't contain. */
const defaults = {
  emergencies: {
    perSenderAndHour: 3,
    perUnit: 10,
    perUnitWithinMinutes: 15,
    bundleMinutes: 5,
    smsPerDay: 5000,
  },
  chat: { offerAfterMinutes: 3 },
  lostCode: { perAddressAndHour: 10, perDay: 2000, maxCodes: 3, perTicket: 2 },
  dataRights: {
    answerWithinDays: 2,
    doneWithinDays: { see: 10, correct: 10, erase: 20 },
    maxExtensionDays: 15,
  },
};

describe('a ticket policy that was stored without newer fields', () => {
  test.each(Object.entries(defaults))(
    'a stored ticket policy without the field “%s” gets its default values',
    (field, value) => {
      const { [field]: _, ...old }: Record<string, unknown> = { ...ticketPolicy };
      expect(TicketPolicy.parse(old)).toMatchObject({ [field]: value });
    },
  );

  test('a stored ticket policy without a maximum number of reopenings allows three', () => {
    const old = { ...ticketPolicy, reopening: { withinDays: 45 } };
    expect(TicketPolicy.parse(old).reopening).toEqual({ withinDays: 45, maxTimes: 3 });
  });

  test('a stored ticket policy without rules for the SMS gateway keeps its SMS limits and gets the default rules', () => {
    const sms = { perTicket: 4, perNumberAndDay: 9 };
    expect(TicketPolicy.parse({ ...ticketPolicy, sms }).sms).toEqual({
      ...sms,
      gateway: {
        use: 'automatic',
        ...{ failurePercent: 30, minMessages: 10, windowMinutes: 5, restMinutes: 10 },
      },
    });
  });
});

describe('limits of a ticket policy in minutes', () => {
  test.each([
    [4, 'rejected'],
    [5, 'accepted'],
    [20, 'accepted'],
    [21, 'rejected'],
  ])(
    'a ticket policy that bundles emergency notifications for %i minutes is %s',
    (bundleMinutes, outcome) => {
      const emergencies = { ...defaults.emergencies, bundleMinutes };
      const { success } = TicketPolicy.safeParse({ ...ticketPolicy, emergencies });
      expect(success).toBe(outcome === 'accepted');
    },
  );

  test.each([
    [0, 'rejected'],
    [1, 'accepted'],
    [20, 'accepted'],
    [21, 'rejected'],
  ])(
    'a ticket policy that offers a callback after %i minutes of waiting in a chat is %s',
    (offerAfterMinutes, outcome) => {
      const chat = { offerAfterMinutes };
      const { success } = TicketPolicy.safeParse({ ...ticketPolicy, chat });
      expect(success).toBe(outcome === 'accepted');
    },
  );
});
