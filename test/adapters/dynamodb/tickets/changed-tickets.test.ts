import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNonceStore } from '../../../../adapters/dynamodb/nonce-store.ts';
import { createChangedTicketStore } from '../../../../adapters/dynamodb/tickets/changed-tickets.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { performSampleAction } from '../../../support/samples/sample-actions.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

test('a query of tickets by the time of their public changes includes both bounds and works across midnight', async () => {
  const [changed, tickets] = [createChangedTicketStore(table), createTicketStore(table)];
  const ports = {
    tickets,
    nonces: createNonceStore(table),
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => atMinute(0),
  };
  const ticket = aTicket();
  await tickets.open(ticket);
  await performSampleAction(ticket, 'assigned', 1, ports);
  await performSampleAction(ticket, 'noted', 3, ports);
  await performSampleAction(ticket, 'acknowledged', 24 * 60, ports);
  const found = async (from: number, to: number) =>
    (await changed.between({ from: atMinute(from), to: atMinute(to) })).length;
  expect([
    await found(1, 1),
    await found(2, 5),
    await found(0, 24 * 60),
    await found(24 * 60, 24 * 60),
    await found(24 * 60 + 1, 48 * 60),
  ]).toEqual([1, 0, 1, 1, 0]);
});
