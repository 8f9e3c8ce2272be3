import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLostCodeStore } from '../../../adapters/dynamodb/lost-code-store.ts';
import { toTtl } from '../../../adapters/dynamodb/table.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { startTestTable } from '../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

test('a phone number’s request for lost ticket codes is stored once per day and deleted after two days', async () => {
  const store = createLostCodeStore(table);
  await store.put({ hashes: ['h1', 'h0'], askedAt: atMinute(0) }, '2021-12-03');
  await store.put({ hashes: ['h1', 'h0'], askedAt: atMinute(30) }, '2021-12-03');
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: itemKeys.lostCode('h1', '2021-12-03') }),
  );
  expect(Item).toEqual({
    ...itemKeys.lostCode('h1', '2021-12-03'),
    type: 'lost-code',
    hashes: ['h1', 'h0'],
    askedAt: atMinute(0).toISOString(),
    ttl: toTtl(atMinute(2 * 24 * 60)),
  });
});
