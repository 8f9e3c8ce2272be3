import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOpenTicketsByUnitGenerator } from '../../../../adapters/dynamodb/tickets/open-tickets-by-unit.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const opened = async (name: string, changes: Partial<Ticket>) => {
  const ticket = aTicket({ code: encodeTicketCode(testHmac.digest('code', name)), ...changes });
  await createTicketStore(table).open(ticket);
  return ticket;
};

const found = async () => {
  const tickets = [];
  for await (const ticket of createOpenTicketsByUnitGenerator(table)(testDirectory))
    tickets.push(ticket);
  return tickets;
};

test('the search for open tickets of every unit returns the fields needed to recompute routes and deadlines', async () => {
  const ward = await opened('of a ward', { status: 'assigned', unit: 'UBND_XA:29254' });
  const former = await opened('of a ward of earlier days', {
    status: 'assigned',
    unit: 'UBND_XA:29236',
    accused: ['CONG_AN'],
    place: 'Chợ phường 1',
  });
  const department = await opened('of a department', { status: 'in-progress', unit: 'SO_YT' });
  await opened('that ended', { status: 'closed', unit: 'SO_YT' });
  const tickets = await found();
  expect(new Set(tickets.map(({ code }) => code))).toEqual(
    new Set([ward, former, department].map(({ code }) => code)),
  );
  const { code, service, topic, areaCode, place, accused, openedAt, clocks, unit } = former;
  const wanted = { code, service, topic, areaCode, place, accused, openedAt, clocks, unit };
  expect(tickets.find((ticket) => ticket.code === code)).toMatchObject(wanted);
});

test('all open tickets of a unit’s queue are read, even beyond one DynamoDB page of 1 MB', async () => {
  const before = (await found()).length;
  const place = 'Khóm 3, '.repeat(10_000); // 20 such tickets exceed DynamoDB's page size of 1 MB
  for (let number = 0; number < 20; number += 1) {
    await opened(`number ${number}`, { status: 'assigned', unit: 'CDC', place });
  }
  expect((await found()).length).toBe(before + 20);
});
