import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { createSearchTermStore } from '../../../adapters/dynamodb/statistics/search-term-store.ts';
import { createCitizenNotification } from '../../../core/messages/create-notification.ts';
import { indexTicket } from '../../../core/search/index-ticket.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { aMember } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const reader = aMember('supervisor', { unit: 'SO_YT' });
const api = setUpStaffApi(reader);

const at = atMinute(5);

/** Returns the fields that put an open ticket on every work list. The minute determines its place. */
const listFields = (minute: number): Partial<Ticket> => ({
  ...{ status: 'returned', unit: 'TONG_DAI', channel: 'voice', service: 'suggestion' },
  topic: undefined,
  openedAt: new Date(Date.UTC(2025, 7, 4, 2, minute)), // tickets of this year are entered in the national system
  callback: {
    ...{ state: 'owed', askedBy: 'citizen', askedAt: at, dueAt: atMinute(minute) },
    ...{ tries: 0, number: 1 },
  },
  dataRequest: {
    ...{ right: 'see', state: 'asked', askedBy: 'citizen', askedAt: at },
    ...{ dueAt: atMinute(minute), delays: 0 },
  },
  extension: {
    ...{ state: 'asked', reason: 'Chờ kết quả', askedAt: at },
    askedBy: { unit: 'UBND_XA:29254', post: 'head' },
    amount: { kind: 'wall', minutes: 720 },
  },
  voiceMessages: [
    {
      call: String(minute).padStart(36, 'c'),
      seconds: 20,
      at: atMinute(minute),
      words: 'written',
    },
  ],
});

/** Opens one ticket that is on every work list of open tickets, with a failed notification to the citizen. */
const openPending = async (minute: number, changes: Partial<Ticket>): Promise<void> => {
  const code = encodeTicketCode(testHmac.digest('code', `pending ${minute}`));
  const services = api.services();
  const before = aTicket({ code, ...changes });
  const ticket = { ...before, ...listFields(minute), version: 2, changedAt: at };
  await services.tickets.open(before);
  await services.tickets.commit({
    ...{ before, after: ticket, alerts: [] },
    event: {
      ...{ code, version: 2, cycle: 1, at, channel: 'web', heldBy: 'TONG_DAI' },
      ...{ by: { role: 'operator' }, kind: 'acknowledged', unitName: 'Tổng đài' },
    },
  });
  await indexTicket(code, { ...services, terms: createSearchTermStore(api.table()) });
  await services.voiceList.update(ticket);
  const cause = { code, assignment: 1, cause: 'opened', requestedAt: atMinute(0) };
  for (const alert of createCitizenNotification(['sms'], { about: 'receipt' }, cause)) {
    await services.alerts.request(alert);
    const failed = {
      status: 'failed',
      settledAt: atMinute(minute),
      provider: 'no-address',
    } as const;
    await services.alerts.settle(alert, failed);
  }
};

/** Opens and answers a ticket whose answer awaits a decision about publication. */
const openAnswered = async (minute: number, changes: Partial<Ticket>): Promise<void> => {
  const code = encodeTicketCode(testHmac.digest('code', `answered ${minute}`));
  const { tickets } = api.services();
  const before = aTicket({ code, status: 'in-progress', unit: 'UBND_XA:29254', ...changes });
  await tickets.open(before);
  const answeredAt = atMinute(minute);
  await tickets.commit({
    ...{ before, alerts: [] },
    after: { ...before, version: 2, status: 'answered', answeredAt, isForModeration: true },
    event: {
      ...{ code, version: 2, cycle: 1, at: answeredAt, channel: 'web', heldBy: 'UBND_XA:29254' },
      ...{
        by: { role: 'officer', unit: 'UBND_XA:29254' },
        kind: 'answered',
        unitName: 'UBND phường 7',

        text: 'Đã nhắc nhở quán',
      },
    },
  });
};

const open = async (minutes: readonly number[], changes: Partial<Ticket> = {}): Promise<void> => {
  await Promise.all(
    minutes.flatMap((minute) => [openPending(minute, changes), openAnswered(minute, changes)]),
  );
};

const Page = z.object({ next: z.string().optional() }).catchall(z.unknown());

/** Reads all pages of a list. */
const readPages = async (path: string): Promise<unknown[]> => {
  const pages: unknown[] = [];
  let cursor: string | undefined;
  do {
    const query: Record<string, string> = cursor === undefined ? {} : { cursor };
    const { status, text } = await api.sendRequest(reader.sub, `GET /api/staff/${path}`, { query });
    expect([path, status]).toEqual([path, 200]);
    const page = Page.parse(JSON.parse(text));
    pages.push(page);
    cursor = page.next;
  } while (cursor !== undefined);
  return pages;
};

const lists = [
  ...['callbacks', 'undelivered', 'moderation', 'national', 'extension-requests'],
  ...['returned', 'voice-messages', 'data-requests', 'repeats', 'queue'],
];
const readLists = async () =>
  Object.fromEntries(
    await Promise.all(lists.map(async (list) => [list, await readPages(list)] as const)),
  );

const ordinary = Array.from({ length: 27 }, (_, at) => 10 + 2 * at);
let expected: Awaited<ReturnType<typeof readLists>> | undefined;

beforeAll(async () => {
  api.setMinute(90);
  await open(ordinary);
}, 60_000);
beforeEach(async () => {
  expected ??= await readLists();
}, 60_000);

test('each list of the hotline shows all ordinary tickets', () => {
  const codesOn = (page: unknown) => new Set(JSON.stringify(page).match(/"code":"\d{10}"/g));
  const countOf = (list: string) =>
    (expected?.[list] ?? []).map((page) => codesOn(page).size).reduce((sum, size) => sum + size, 0);
  const expectedCount = ordinary.length;
  expect(lists.slice(0, -2).map((list) => [list, countOf(list)])).toEqual(
    lists.slice(0, -2).map((list) => [list, expectedCount]),
  );
});

test.each<[string, readonly number[], Partial<Ticket>]>([
  ['accuses the reader’s unit, among others', [11, 29, 45], { accused: ['SO_YT'] }],
  [
    'may accuse the reader’s unit, before all others',
    [1, 2, 3],
    { complaintHold: { at, dueAt: atMinute(400), source: 'report', suspects: ['SO_YT'] } },
  ],
  ['accuses the reader’s unit, after all others', [80, 81], { accused: ['SO_YT'] }],
])(
  'every page and cursor of every list stays the same when a ticket is opened that %s',
  async (_, minutes, changes) => {
    await open(minutes, changes);
    expect(await readLists()).toEqual(expected);
  },
  60_000,
);
