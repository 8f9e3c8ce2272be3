import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectoryStore } from '../../../adapters/dynamodb/directory/directory-store.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { type LocalStage, startLocalStage } from '../../support/assembly/local-stage.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

let stage: LocalStage;
beforeAll(async () => {
  stage = await startLocalStage('2021-12-03T09:00:00Z');
  await createDirectoryStore(stage.table).load({
    files: testDirectory,
    directory: testDirectory,
    lastChange: 0,
  });
  await createTicketStore(stage.table).open(aTicket());
}, 120_000);
afterAll(() => stage.stop());

const runRecompute = (...args: string[]) => stage.ops('recount', ...args);
const day = ['--from', '2021-12-03', '--since', '2021-12-03'];

test('npm run ops -- recount --check prints the counters that differ and exits with 1', async () => {
  const { code, stdout } = await runRecompute(...day, '--check');
  expect(code).toBe(1);
  expect(stdout).toContain('2021-12-03|a|violation|VP01||29254|web: opened +1');
});

test('npm run ops -- recount counts tickets up to the stage’s current day', async () => {
  const { code, stdout } = await runRecompute(...day);
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'Recomputed the statistics from 1 ticket.']);
});

test('npm run ops -- recount --repair corrects the counters and exits with 0', async () => {
  expect((await runRecompute(...day, '--repair')).code).toBe(0);
  expect((await runRecompute(...day, '--check')).code).toBe(0);
});

test('npm run ops -- recount --repair exits with 1 when a counter is higher than the tickets explain', async () => {
  const { client, name: TableName } = stage.table;
  const sk = 'a|violation|VP01||29254|zalo';
  const Item = { ...itemKeys.ticketCounter('2021-12-03', 0, sk), type: 'figures', opened: 3 };
  await client.send(new PutCommand({ TableName, Item }));
  const { code, stdout } = await runRecompute(...day, '--repair');
  expect(code).toBe(1);
  expect(stdout).toContain(`2021-12-03|${sk}: opened -3`);
  expect(stdout).toContain('remain after the repair');
});

test('npm run ops -- recount refuses an invalid day and more tickets than --max-tickets', async () => {
  const wrongDay = await runRecompute('--from', 'hôm nay');
  expect([wrongDay.code, wrongDay.stderr]).toEqual([2, expect.stringContaining('--from must be')]);
  const tooMany = await runRecompute(...day, '--max-tickets', '0');
  expect([tooMany.code, tooMany.stderr]).toEqual([2, expect.stringContaining('--max-tickets')]);
});
