import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { handoverStore } from '../../../adapters/dynamodb/handover-store.ts';
import { keys } from '../../../adapters/dynamodb/table.ts';
import { fingerprint } from '../../../core/ticket/fingerprint.ts';
import { openingMorning } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { startTestTable } from '../../support/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

test('whose conversation a chat is, is found by the chat’s own name alone, and stands in no item', async () => {
  const store = handoverStore(table, testKeyed);
  const handover = {
    talker: { channel: 'zalo', user: 'user-of-zalo' },
    at: openingMorning,
  } as const;
  await store.note('contact-1', handover);
  await store.note('contact-1', handover);
  expect(await store.find('contact-1')).toEqual(handover);
  expect(await store.find('contact-2')).toBeUndefined();
  const chat = fingerprint('operator-chat', 'item\ncontact-1', testKeyed).slice(0, 40);
  const Key = keys.handover(chat);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
  const { talker, ...rest } = z.looseObject({ talker: z.instanceof(Uint8Array) }).parse(Item);
  const words = JSON.stringify(rest) + Buffer.from(talker).toString('latin1');
  expect(words).not.toMatch(/contact-1|user-of-zalo/);
});
