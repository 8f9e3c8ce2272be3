import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { type LocalStage, startLocalStage } from '../../support/assembly/local-stage.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const ticket = aTicket();

let stage: LocalStage;
beforeAll(async () => {
  stage = await startLocalStage('2021-12-03T09:00:00Z');
  await createTicketStore(stage.table).open(ticket);
}, 120_000);
afterAll(() => stage.stop());

const copy = (...args: string[]) => stage.ops('copy', ...args);

test('npm run ops -- copy restores a deleted item from an export', async () => {
  const file = join(stage.folder, 'copy.jsonl');
  const exported = await copy('--export', file);
  expect([exported.code, exported.stderr]).toEqual([0, '']);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(exported.stdout).toContain(`${lines.length} items`);

  const { client, name: TableName } = stage.table;
  await client.send(new DeleteCommand({ TableName, Key: itemKeys.ticket(ticket.code) }));
  expect(await createTicketStore(stage.table).find(ticket.code)).toBeUndefined();

  expect((await copy('--import', file)).stdout).toContain(`${lines.length} items`);
  expect(await createTicketStore(stage.table).find(ticket.code)).toEqual(ticket);
});

test.each([
  ['no direction', []],
  ['both directions at once', ['--export', 'a.jsonl', '--import', 'a.jsonl']],
])('npm run ops -- copy refuses %s', async (_, args) => {
  const { code, stderr } = await copy(...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining('either --export FILE or --import')]);
});
