import { describe, expect, test } from 'vitest';
import {
  createOverdueTicketReminderNotifications,
  createOverdueTicketReminders,
  maxRemindedTickets,
} from '../../../../core/messages/reminders/overdue-ticket-reminder.ts';
import { findRemindedTickets } from '../../../../core/messages/reminders/reminded-tickets.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const commune = 'UBND_XA:29254';
const [handler, head, district] = [`${commune}/handler`, `${commune}/head`, 'UBND_HUYEN:842/head'];

/** Returns a ticket due at 13:00 on Monday, 6 December 2021. */
const overdue = (changes: Partial<Ticket> = {}): Ticket => {
  const ticket = aTicket({ status: 'assigned', unit: commune, assignment: 1, ...changes });
  const dueAt = toLocalInstant('2021-12-06T13:00');
  return { ...ticket, clocks: { ...ticket.clocks, resolve: { ...ticket.clocks.resolve, dueAt } } };
};

const dataRequest = {
  right: 'see',
  state: 'asked',
  askedBy: 'citizen',
  delays: 0,
  askedAt: toLocalInstant('2021-12-03T08:00'),
} as const;

const postsOn = (day: string, ticket = overdue()): string[] =>
  createOverdueTicketReminders([ticket], {
    directory: testDirectory,
    now: toLocalInstant(`2021-12-${day}T06:00`),
  }).map(({ unit, role }) => `${unit}/${role}`);

describe('recipients of reminders about an overdue ticket', () => {
  test.each([
    ['nobody before the deadline', '06', []],
    ['the handler on the morning after the deadline', '07', [handler]],
    ['the handler on a later working morning', '10', [handler]],
    ['nobody on a Sunday', '12', []],
    ['the handler and the head after a week', '13', [handler, head]],
    ['only the handler after eight days', '14', [handler]],
    [
      'the handler, the head and the next level up after two weeks',
      '20',
      [handler, head, district],
    ],
  ])('a reminder about an overdue ticket goes to %s', (_, day, posts) => {
    expect(postsOn(day)).toEqual(posts);
  });

  test('a reminder goes to the head every week if the leadership is the only level above the unit', () => {
    const department = overdue({ unit: 'SO_YT', topic: 'VP01' });
    const everyWeek = ['13', '20', '27'].map((day) => postsOn(day, department));
    expect(everyWeek).toEqual(everyWeek.map(() => ['SO_YT/handler', 'SO_YT/head']));
  });

  test.each<[string, Partial<Ticket>, string[]]>([
    ['the head when an answer waits for approval', { status: 'in-review' }, [head]],
    ['nobody while the ticket waits for the citizen', { status: 'waiting' }, []],
    [
      'only the handler when a data request is not yet due',
      { dataRequest: { ...dataRequest, dueAt: toLocalInstant('2021-12-20T08:00') } },
      [handler],
    ],
    [
      'the handler and the operators’ head when a data request is overdue',
      { dataRequest: { ...dataRequest, dueAt: toLocalInstant('2021-12-06T08:00') } },
      [handler, 'TONG_DAI/head'],
    ],
    ['nobody once the ticket is answered', { status: 'answered' }, []],
    ['the operators when the ticket accuses the unit', { accused: [commune] }, ['TONG_DAI/duty']],
  ])(
    'on the morning after the deadline, a reminder about an overdue ticket goes to %s',
    (_, changes, posts) => {
      expect(postsOn('07', overdue(changes))).toEqual(posts);
    },
  );
});

test.each([
  ['the duty officer if there is no handler', ['handler'], [`${commune}/duty`]],
  ['the head if there is neither a handler nor a duty officer', ['handler', 'duty'], [head]],
  ['the operators if all roles are vacant', ['handler', 'duty', 'head'], ['TONG_DAI/duty']],
])('when roles of the unit are vacant, a reminder goes to %s', (_, vacantRoles, posts) => {
  const people = testDirectory.people.filter(
    ({ unit, role }) => unit !== commune || !vacantRoles.includes(role),
  );
  const now = toLocalInstant('2021-12-07T06:00');
  const reminded = createOverdueTicketReminders([overdue()], {
    directory: { ...testDirectory, people },
    now,
  });
  expect(reminded.map(({ unit, role }) => `${unit}/${role}`)).toEqual(posts);
});

test('a reminder about an overdue data subject request is sent by SMS to the operators’ head, but not to the unit', () => {
  const ticket = overdue({
    dataRequest: { ...dataRequest, dueAt: toLocalInstant('2021-12-08T08:00') },
  });
  const reminders = createOverdueTicketReminders([ticket], {
    directory: testDirectory,
    now: toLocalInstant('2021-12-09T06:00'),
  });
  expect(reminders.map(({ unit, role, bySms }) => [`${unit}/${role}`, bySms])).toEqual([
    [handler, false],
    ['TONG_DAI/head', true],
  ]);
});

test.each([
  ['07', true],
  ['08', true],
  ['09', false],
  ['10', false],
  ['13', true],
  ['14', false],
])(
  'the reminder on %s December about a ticket overdue since the 6th is also sent by SMS: %s',
  (day, bySms) => {
    const [reminder] = createOverdueTicketReminders([overdue()], {
      directory: testDirectory,
      now: toLocalInstant(`2021-12-${day}T06:00`),
    });
    expect(reminder?.bySms).toBe(bySms);
    const channels = reminder
      ? createOverdueTicketReminderNotifications(reminder).map(({ channel }) => channel)
      : [];
    expect(channels).toEqual(bySms ? ['sms', 'email'] : ['email']);
  },
);

const manyOverdue = (length: number): Ticket[] =>
  Array.from({ length }, (_, number) => ({
    ...overdue({ priority: number === 7 ? 'P1' : 'P4' }),
    code: encodeTicketCode(testHmac.digest('code', `reminded ${number}`)),
    assignment: number,
  }));

test('a role gets one reminder, which lists its most urgent overdue tickets and states the total number', () => {
  const tickets = manyOverdue(maxRemindedTickets + 20);
  const now = toLocalInstant('2021-12-07T06:00');
  const [reminder, ...others] = createOverdueTicketReminders(tickets, {
    directory: testDirectory,
    now,
  });
  expect(others).toEqual([]);
  expect(reminder).toMatchObject({
    ...{
      unit: commune,
      role: 'handler',
      date: '2021-12-07',
      at: now,
      total: maxRemindedTickets + 20,
    },
  });
  expect(reminder?.tickets).toHaveLength(maxRemindedTickets);
  expect(reminder?.tickets[0]?.assignment).toBe(7);
});

test('a reminder lists the most urgent overdue tickets, counts the others and limits its reads', async () => {
  const tickets = manyOverdue(50);
  const [reminder] = createOverdueTicketReminders(tickets, {
    directory: testDirectory,
    now: toLocalInstant('2021-12-07T06:00'),
  });
  const answered = new Set(reminder?.tickets.slice(0, 3).map(({ code }) => code));
  const read: string[] = [];
  const ports = {
    reminders: { latest: async () => reminder },
    ticketsOf: async (codes: readonly string[]) => {
      read.push(...codes);
      return tickets
        .filter(({ code }) => codes.includes(code))
        .map((ticket) => (answered.has(ticket.code) ? overdue({ status: 'answered' }) : ticket));
    },
  };
  const post = { unit: commune, role: 'handler' };
  const then = { directory: testDirectory, now: toLocalInstant('2021-12-07T07:30') };
  const listed = await findRemindedTickets(post, 20, then, ports);
  expect(listed.tickets).toHaveLength(20);
  expect(listed.more).toBe(50 - 23);
  expect(read).toHaveLength(23);
});
