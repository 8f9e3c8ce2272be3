import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { aTicket } from '../support/a-ticket.ts';
import { startTestTable } from '../support/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
let endpoint = '';
beforeAll(async () => {
  table = await startTestTable();
  const { protocol, hostname, port } = (await table.client.config.endpoint?.()) ?? {};
  endpoint = `${protocol}//${hostname}:${port}`;
  await ticketStore(table).open(aTicket());
}, 120_000);
afterAll(() => table.stop());

const recount = (...args: string[]) =>
  new Promise<{ code: number; said: string; refused: string }>((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      TICKET_TABLE: table.name,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'ap-southeast-1',
      AWS_ACCESS_KEY_ID: 'tests',
      AWS_SECRET_ACCESS_KEY: 'tests',
    };
    const child = execFile(
      process.execPath,
      ['bin/recount.ts', ...args],
      { env },
      (_, said, refused) => resolve({ code: child.exitCode ?? 0, said, refused }),
    );
  });

const day = ['--from', '2021-12-03', '--since', '2021-12-03', '--until', '2021-12-03'];

test('a check says where the counters lack what, and ends with 1', async () => {
  const { code, said } = await recount(...day, '--check');
  expect(code).toBe(1);
  expect(said).toContain('2021-12-03|a|violation|VP01||29254|web: opened +1');
});

test('a day is counted, without a check too', async () => {
  const { code, said } = await recount(...day);
  expect([code, said.split('\n')[0]]).toEqual([0, 'Counted again: 1 tickets.']);
});

test('what can’t be is refused with the usage, and more than was allowed too', async () => {
  const wrong = await recount('--from', 'hôm nay');
  expect([wrong.code, wrong.refused]).toEqual([2, expect.stringContaining('--repair')]);
  expect((await recount('--of', '2021')).code).toBe(2);
  expect((await recount(...day, '--most', '0')).refused).toContain('--most');
});
