import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDueWorkStore } from '../../../../adapters/dynamodb/messages/due-work-store.ts';
import { createEndedTicketFinder } from '../../../../adapters/dynamodb/tickets/ended-tickets.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import { applyRetention } from '../../../../core/privacy/apply-retention.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const day = 24 * 3_600_000;
const later = new Date(openingMorning.getTime() + 730 * day);

const opened = async (name: string, changes: Partial<Ticket>): Promise<Ticket> => {
  const ticket = aTicket({ code: encodeTicketCode(testHmac.digest('code', name)), ...changes });
  await createTicketStore(table).open(ticket);
  return ticket;
};
const closed = { status: 'closed', nextCheckAt: undefined, closedAt: openingMorning } as const;

test('ended tickets are listed by topic and end time, without open or anonymized ones', async () => {
  const [first, second] = [
    await opened('first', { ...closed, callerHash: 'whose' }),
    await opened('second', { ...closed, closedAt: atMinute(1) }),
  ];
  await opened('open', {});
  await opened('no topic', { ...closed, topic: undefined, service: 'other' });
  const codes = async (matter: string, until: Date) =>
    (await createEndedTicketFinder(table)(matter, until)).codes;
  expect(await codes('VP01', openingMorning)).toEqual([first.code]);
  expect(await codes('VP01', later)).toEqual([first.code, second.code]);
  expect(await codes('other', later)).toHaveLength(1);
  // ended tickets are no longer due
  const due = await createDueWorkStore(table).due(later);
  expect(due.checks).toHaveLength(1);
});

test('retention removes a ticket from every index with personal data and from the list of ended tickets', async () => {
  const ports = {
    tickets: createTicketStore(table),
    ended: createEndedTicketFinder(table),
    directory: async () => testDirectory,
    reportUnreadable: () => undefined,
    now: () => new Date(later.getTime() + day),
  };
  const options = { maxTickets: 100, isRehearsal: false };
  expect(await applyRetention(options, ports)).toMatchObject({
    byRule: { violation: 2, everything: 1 },
    isAll: true,
  });
  expect(await applyRetention(options, ports)).toMatchObject({
    anonymised: 0,
    kept: {},
    isAll: true,
  });
  const { code } = await opened('first', {});
  const item = await table.client.send(
    new GetCommand({ TableName: table.name, Key: { pk: `T#${code}`, sk: 'A' } }),
  );
  const attributes = Object.keys(item.Item ?? {});
  expect(attributes).toContain('anonymisedAt');
  for (const attribute of [
    'gsi2pk',
    'gsi3pk',
    'contact',
    'identity',
    'callerHash',
    'place',
    'photos',
  ]) {
    expect(attributes).not.toContain(attribute);
  }
});
