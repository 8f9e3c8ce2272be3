import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmergencyFloodStore } from '../../../../adapters/dynamodb/messages/emergency-flood-store.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const ticketOf = (unit: string, number: number, isSuspect = false) => ({
  ...{ unit, isSuspect },
  code: encodeTicketCode(testHmac.digest('code', `of a flood ${number}`)),
});

test('a flood of emergencies counts each ticket once, even with concurrent writes', async () => {
  const floods = createEmergencyFloodStore(table);
  const over = atMinute(-15);
  await Promise.all(
    [1, 2, 3, 4, 5, 1, 2].map((number) =>
      floods.count(ticketOf('SO_YT', number, number > 3), atMinute(0), over),
    ),
  );
  await floods.count(ticketOf('UBND_XA:29254', 1), atMinute(1), over);
  expect(await floods.latest()).toEqual([
    { unit: 'SO_YT', since: atMinute(0), lastAt: atMinute(0), tickets: 5, suspects: 2 },
    { unit: 'UBND_XA:29254', since: atMinute(1), lastAt: atMinute(1), tickets: 1, suspects: 0 },
  ]);
});

test('a flood of emergencies ends after 15 minutes without a ticket, and the next ticket starts a new flood', async () => {
  const floods = createEmergencyFloodStore(table);
  const countAt = (number: number, minute: number) =>
    floods.count(ticketOf('SO_LDTBXH', number), atMinute(minute), atMinute(minute - 15));
  const last = async () => (await floods.latest()).find(({ unit }) => unit === 'SO_LDTBXH');
  await countAt(11, 0);
  await countAt(12, 15);
  expect(await last()).toMatchObject({ since: atMinute(0), tickets: 2 });
  await countAt(13, 31);
  expect(await last()).toMatchObject({ since: atMinute(31), tickets: 1 });
});
