import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { createTicketCountStore } from '../../../../adapters/dynamodb/statistics/ticket-count-store.ts';
import { Priority } from '../../../../core/directory/model/services/service.ts';
import { makeDailyReport } from '../../../../core/statistics/make-daily-report.ts';
import { computeMonthlyStatistics } from '../../../../core/statistics/month.ts';
import { updateTicketCounts } from '../../../../core/statistics/update-ticket-counts.ts';
import { makeWeeklyReport } from '../../../../core/statistics/weekly-report.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { routeTicket } from '../../../../core/workflow/route-ticket.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { memoryCallStatistics } from '../../../support/memory/memory-call-statistics.ts';
import { memoryReports } from '../../../support/memory/memory-statistics.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const leader = aMember('leader', { sub: staffSub(16), unit: 'SO_YT' });
const officer = aMember('officer', { sub: staffSub(17), unit: 'SO_YT' });
const operator = aMember('operator');
const room = setUpStaffApi(leader, officer, operator);
const leadUnit = { unit: 'UBND_XA:29254', unitName: 'UBND phường 7', status: 'assigned' as const };

const { openedAt: at } = aTicket();

const count = async ({ code }: Ticket): Promise<void> => {
  const counts = createTicketCountStore(room.table());
  await updateTicketCounts(code, { tickets: room.services().tickets, counts });
};

/** Opens and counts an overdue ticket. It is not in the search index, as in the seconds after its opening. */
const open = async (name: string, changes: Partial<Ticket> = {}): Promise<Ticket> => {
  const { clocks, openedAt, ...rest } = aTicket();
  const code = encodeTicketCode(testHmac.digest('code', name));
  const ticket: Ticket = {
    ...{ ...rest, openedAt, code, ...leadUnit },
    clocks: { ...clocks, resolve: { ...clocks.resolve, missedAt: openedAt } },
    ...changes,
  };
  await room.services().tickets.open(ticket);
  await count(ticket);
  return ticket;
};

const callback: Ticket['callback'] = {
  ...{ state: 'owed', askedAt: at, askedBy: 'citizen', dueAt: at, tries: 0, number: 1 },
};

/** Commits and counts a reopening with a text that accuses the ticket’s unit. The event counts for this unit. */
const commitReopening = async (before: Ticket, changes: Partial<Ticket>): Promise<void> => {
  const { code, cycle, unit: heldBy } = before;
  const version = before.version + 1;
  await room.services().tickets.commit({
    ...{ before, after: { ...before, ...changes, version }, alerts: [] },
    event: {
      ...{ code, version, cycle, at, by: { role: 'citizen' }, channel: 'web', heldBy },
      ...{ kind: 'reopened', reason: 'Sở Y tế đòi tiền', heldForReview: true },
    },
  });
  await count(before);
};

/** Opens, routes and counts a report without the sender’s answer that it is about an office. */
const openAndRoute = async (name: string, changes: Partial<Ticket>): Promise<Ticket> => {
  const before = aTicket({ ...changes, code: encodeTicketCode(testHmac.digest('code', name)) });
  await room.services().tickets.open(before);
  const directory = await room.services().directory();
  const change = routeTicket(before, directory, atMinute(1));
  if (!change) throw new Error('The ticket was not routed');
  await room.services().tickets.commit(change);
  await count(before);
  return change.after;
};

const read = async (sub: string, path: string, query = {}): Promise<unknown> => {
  const { status, text } = await room.sendRequest(sub, `GET ${path}`, { query });
  expect([path, status]).toEqual([path, 200]);
  return z.unknown().parse(JSON.parse(text));
};

/**
 * Reads every number that the leader of a unit or an operator can see: on screens, in public statistics, in the daily
 * report and in the weekly e-mail.
 */
const readNumbers = async () => {
  const { statistics, late, directory, now } = room.services();
  const [from, to] = ['2021-12-03', '2021-12-09'];
  const screens: [string, Record<string, string>?][] = [
    ['/api/staff/overview'],
    ['/api/staff/figures', { from, to, by: 'unit' }],
    ['/api/staff/figures', { from, to, by: 'topic' }],
    ['/api/staff/counts', { unit: leadUnit.unit }],
    ['/api/staff/late'],
  ];
  const { backlogWithComplaints: _, ...day } = await makeDailyReport({
    ...{ statistics, directory, calls: memoryCallStatistics([]), reports: memoryReports() },
    now: () => atMinute(8 * 60),
  });
  const months = { find: async () => undefined, put: async () => undefined };
  return {
    screens: await Promise.all(screens.map((screen) => read(leader.sub, ...screen))),
    month: await computeMonthlyStatistics('2021-12', { statistics, months, now }),
    day,
    week: await makeWeeklyReport({ from, to }, { statistics, late, directory, now }),
  };
};

beforeAll(async () => {
  room.setMinute(60);
  await open('ordinary');
});

test.each<[string, Partial<Ticket>]>([
  ['accuses the unit', { accused: ['SO_YT'] }],
  [
    'may accuse the unit',
    { complaintHold: { at, dueAt: at, source: 'report', suspects: ['SO_YT'] } },
  ],
  [
    'is on complaint hold without a named unit',
    { complaintHold: { at, dueAt: at, source: 'report' } },
  ],
])(
  'no number that a unit’s leader can read changes when a report is opened that %s',
  async (name, changes) => {
    const before = await readNumbers();
    await commitReopening(await open(name, changes), { callback });
    expect(await readNumbers()).toEqual(before);
  },
);

test.each(Priority.options)(
  'neither a number nor the queue that a unit’s leader can read changes when screening finds a %s complaint about the unit at routing',
  async (priority) => {
    const readQueue = () => read(leader.sub, '/api/staff/queue');
    const before = [await readNumbers(), await readQueue()];
    const text = 'Giám đốc Sở Y tế nhận hối lộ của quán karaoke, quán vẫn mở cửa';
    const after = await openAndRoute(`routed ${priority}`, { priority, text });
    expect([...after.accused, ...(after.complaintHold?.suspects ?? [])]).toEqual(['SO_YT']);
    expect([await readNumbers(), await readQueue()]).toEqual(before);
  },
);

test('a complaint about another unit changes the numbers of a unit’s leader, but no published number', async () => {
  const before = await readNumbers();
  await open('about the police', { accused: ['CONG_AN'] });
  const after = await readNumbers();
  expect(after.screens).not.toEqual(before.screens);
  expect({ ...after, screens: undefined }).toEqual({ ...before, screens: undefined });
});

test('an officer’s numbers omit a ticket that the unit had before the ticket accused it', async () => {
  const screens: [string, Record<string, string>?][] = [
    ['/api/staff/figures', { from: '2021-12-03', to: '2021-12-09', by: 'unit' }],
    ['/api/staff/counts'],
    ['/api/staff/late'],
  ];
  const readAll = () => Promise.all(screens.map((screen) => read(officer.sub, ...screen)));
  const before = await readAll();
  const ticket = await open('reopened', { unit: 'SO_YT' });
  expect(await readAll()).not.toEqual(before);
  const complaintHold = { at, dueAt: at, source: 'message' as const, suspects: ['SO_YT'] };
  await commitReopening(ticket, { unit: 'TONG_DAI', complaintHold });
  expect(await readAll()).toEqual(before);
});

test('an operator’s numbers omit complaints about the hotline', async () => {
  const paths = ['/api/staff/counts', '/api/staff/late'];
  const readAll = () => Promise.all(paths.map((path) => read(operator.sub, path)));
  const before = await readAll();
  const ticket = await open('about the hotline', { accused: ['TONG_DAI'] });
  await commitReopening(ticket, { callback });
  expect(await readAll()).toEqual(before);
});
