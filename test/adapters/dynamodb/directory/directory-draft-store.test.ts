import { randomBytes } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectoryDraftStore } from '../../../../adapters/dynamodb/directory/directory-draft-store.ts';
import { toTtl } from '../../../../adapters/dynamodb/table.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const draftOf = (owner: string) => createDirectoryDraftStore(table, () => atMinute(0)).of(owner);

/** Row with a text that cannot be compressed. */
const row = (key: string, bytes: number) => ({
  ...({ table: 'wording', key, before: null } as const),
  after: { text: randomBytes(bytes).toString('base64') },
});

test('a draft expires 90 days after it was saved', async () => {
  await draftOf(staffSub(1)).put({ version: 0, rows: [row('a', 10)] });
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: itemKeys.directoryDraft(staffSub(1)) }),
  );
  expect(Item?.['ttl']).toBe(toTtl(atMinute(90 * 24 * 60)));
});

test('a draft that does not fit into a table item is refused, and the stored draft remains', async () => {
  const draft = draftOf(staffSub(2));
  const rows = [row('a', 10)];
  expect(await draft.put({ version: 0, rows })).toBe('stored');
  const large = Array.from({ length: 10 }, (_, at) => row(`b${at}`, 50_000));
  expect(await draft.put({ version: 1, rows: large })).toBe('too-large');
  expect(await draft.load()).toEqual({ version: 1, rows });
});
