import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDueWorkStore } from '../../../../adapters/dynamodb/messages/due-work-store.ts';
import { createNotificationStore } from '../../../../adapters/dynamodb/messages/notification-store.ts';
import { dueWorkShards } from '../../../../adapters/dynamodb/table.ts';
import { createOpenTicketStore } from '../../../../adapters/dynamodb/tickets/open-tickets.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import { createCitizenNotification } from '../../../../core/messages/create-notification.ts';
import { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const written = async (name: string, changes: Partial<Ticket>): Promise<TicketCode> => {
  const code = encodeTicketCode(testHmac.digest('code', name));
  await createTicketStore(table).open(aTicket({ code, ...changes }));
  return code;
};

/** Reads all pages of all shards of the list. */
const listed = async (pageSize?: number): Promise<{ codes: TicketCode[]; pages: number }> => {
  const codes: TicketCode[] = [];
  let pages = 0;
  for (const shard of dueWorkShards) {
    for (let after: string | undefined = ''; after !== undefined; pages += 1) {
      const page = await createOpenTicketStore(table, pageSize).page(shard, after);
      codes.push(...page.codes);
      after = page.next;
    }
  }
  return { codes, pages };
};

const closed = new Set<TicketStatus>(['closed', 'refused', 'merged', 'referred']);

test('every ticket that is not closed is listed as open, with or without a planned deadline check', async () => {
  const expected: TicketCode[] = [];
  for (const status of TicketStatus.options) {
    for (const nextCheckAt of [atMinute(30), undefined]) {
      const code = await written(`${status} ${nextCheckAt}`, { status, nextCheckAt });
      if (!closed.has(status)) expected.push(code);
    }
  }
  const { codes } = await listed();
  expect(codes).toHaveLength(expected.length);
  expect(new Set(codes)).toEqual(new Set(expected));
});

test('an open ticket without a planned deadline check is listed as open and never as due for a check', async () => {
  const code = await written('all escalationSteps taken', {
    status: 'assigned',
    nextCheckAt: undefined,
  });
  const { checks } = await createDueWorkStore(table).due(new Date('9999-12-31T23:59:59Z'));
  expect(checks.map((check) => check.code)).not.toContain(code);
  expect((await listed()).codes).toContain(code);
});

test('a pending notification of a closed ticket is not listed as an open ticket', async () => {
  const code = await written('closed, its last message owed', { status: 'closed' });
  const cause = { code, assignment: 0, cause: 'ended', requestedAt: atMinute(0) };
  for (const alert of createCitizenNotification(['sms'], { about: 'ended' }, cause)) {
    await createNotificationStore(table).request(alert);
  }
  expect((await createDueWorkStore(table).due(atMinute(60))).alerts).toMatchObject([{ code }]);
  expect((await listed()).codes).not.toContain(code);
});

test('open tickets are listed once each across pages, even with equal times', async () => {
  const before = (await listed()).codes.length;
  const names = Array.from({ length: 60 }, (_, at) => `one of many ${at}`);
  await Promise.all(names.map((name) => written(name, { nextCheckAt: atMinute(30) })));
  const { codes, pages } = await listed(3);
  expect(pages).toBeGreaterThan(2 * dueWorkShards.length);
  expect(codes).toHaveLength(before + names.length);
  expect(new Set(codes).size).toBe(codes.length);
});
