import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOverdueTicketReminderStore } from '../../../../adapters/dynamodb/messages/reminder-store.ts';
import { createTicketBatchReader } from '../../../../adapters/dynamodb/tickets/ticket-batch-reader.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const code = encodeTicketCode(testHmac.digest('code', 'reminded'));

test('only one reminder per role and day is stored, and the latest reminder since a date is found', async () => {
  const { putOnce, latest } = createOverdueTicketReminderStore(table);
  const reminder = (date: string, total: number) => ({
    ...{
      unit: 'UBND_XA:29254',
      role: 'handler',
      date,
      at: toLocalInstant(`${date}T06:00`),
      bySms: true,
      total,
    },
    tickets: [{ code, assignment: 2 }],
  });
  const post = { unit: 'UBND_XA:29254', role: 'handler' };
  expect(await latest(post, '2021-12-31')).toBeUndefined();
  const first = reminder('2021-12-07', 1);
  expect(await putOnce(first)).toEqual(first);
  expect(await putOnce(reminder('2021-12-07', 5))).toEqual(first);
  const second = await putOnce(reminder('2021-12-09', 3));
  expect(await latest(post, '2021-12-08')).toEqual(first);
  expect(await latest(post, '2021-12-31')).toEqual(second);
  expect(await latest({ ...post, role: 'head' }, '2021-12-31')).toBeUndefined();
});

test('more tickets than one batch request allows are read by code, and unknown codes are omitted', async () => {
  const store = createTicketStore(table);
  const codes = Array.from({ length: 120 }, (_, number) =>
    encodeTicketCode(testHmac.digest('code', `many ${number}`)),
  );
  for (const one of codes.slice(0, 110)) {
    await store.open(aTicket({ code: one, keyHash: `key ${one}`, bodyHash: one }));
  }
  const found = await createTicketBatchReader(table)(codes);
  expect(new Set(found.map((ticket) => ticket.code))).toEqual(new Set(codes.slice(0, 110)));
  expect(await createTicketBatchReader(table)([])).toEqual([]);
});
