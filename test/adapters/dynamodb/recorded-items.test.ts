import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createNotificationStore } from '../../../adapters/dynamodb/messages/notification-store.ts';
import { createOfficerLinkStore } from '../../../adapters/dynamodb/messages/officer-link-store.ts';
import { importTableLines } from '../../../adapters/dynamodb/table-copy.ts';
import { fromTicketItem, toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { WorkflowStep } from '../../../core/workflow/advance-workflow.ts';
import { startTestTable } from '../../support/table/test-table.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/recorded');

const Text = z.object({ S: z.string() });
const Recorded = z.object({ Item: z.looseObject({ pk: Text, sk: Text, type: Text.optional() }) });

/** Items recorded on earlier days, frozen: every later version of the code must still read them. */
describe.each(readdirSync(folder))('items recorded from the table on %s', (day) => {
  const lines = readFileSync(join(folder, day, 'items.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const items = lines.map((line) => Recorded.parse(JSON.parse(line)).Item);
  const ofType = (type: string) => items.filter((item) => item.type?.S === type);
  const codes = ofType('ticket').map(({ pk }) => TicketCode.parse(pk.S.slice(2)));
  let table: Awaited<ReturnType<typeof startTestTable>>;
  beforeAll(async () => {
    table = await startTestTable();
    await importTableLines(table, lines);
  }, 180_000);
  afterAll(() => table.stop());

  test('every stored sample ticket is readable with all its events, and its next workflow step is computed', async () => {
    expect(codes.length).toBeGreaterThan(3);
    for (const code of codes) {
      const found = await createTicketStore(table).history(code);
      expect(found?.events.map(({ version }) => version)).toEqual(
        Array.from({ length: found?.ticket.version ?? 0 }, (_, at) => at + 1),
      );
      const step = { step: 'evaluate', code, run: found?.ticket.run };
      expect(WorkflowStep.parse(step)).toEqual(step);
    }
  });

  test('rewriting a stored sample ticket unchanged loses no data', async () => {
    for (const code of codes) {
      const ticket = await createTicketStore(table).find(code);
      expect(ticket && fromTicketItem(toTicketItem(ticket))).toEqual(ticket);
    }
  });

  test('every stored sample notification and officer link is readable', async () => {
    const alerts = ofType('notification');
    const links = ofType('officer-link');
    expect([alerts.length > 0, links.length > 0]).toEqual([true, true]);
    for (const { pk, sk } of alerts) {
      const code = TicketCode.parse(pk.S.slice(2));
      expect(await createNotificationStore(table).find(code, sk.S.slice(2)), sk.S).toBeDefined();
    }
    for (const { pk } of links) {
      expect(await createOfficerLinkStore(table).find(pk.S.slice(2)), pk.S).toBeDefined();
    }
  });
});
