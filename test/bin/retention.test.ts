import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { directoryHistory } from '../../adapters/dynamodb/directory-history.ts';
import { earlierTickets } from '../../adapters/dynamodb/earlier-tickets.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { aTicket, openingMorning } from '../support/a-ticket.ts';
import { startTestTable } from '../support/test-table.ts';
import { directory } from '../support/the-directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'retention-'));
const file = join(folder, 'table.env');
const ended = aTicket({
  ...{ status: 'closed', nextCheckAt: undefined, closedAt: openingMorning },
  callerHash: 'whose',
});

let table: Awaited<ReturnType<typeof startTestTable>>;
let clock: Server;
let at = '';
beforeAll(async () => {
  table = await startTestTable();
  await directoryHistory(table).load({ files: directory, directory, lastChange: 0 });
  await ticketStore(table).open(ended);
  const { protocol, hostname, port } = (await table.client.config.endpoint?.()) ?? {};
  const variables = {
    ...{ TICKET_TABLE: table.name, AWS_ENDPOINT_URL_DYNAMODB: `${protocol}//${hostname}:${port}` },
    ...{ AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  };
  writeFileSync(
    file,
    Object.entries(variables)
      .map((pair) => `${pair.join('=')}\n`)
      .join(''),
  );
  // a run on this machine tells what time it is there
  clock = createServer((_, answer) => answer.end(JSON.stringify({ now: '2021-12-10T08:00:00Z' })));
  await new Promise<void>((resolve) => clock.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${z.object({ port: z.number() }).parse(clock.address()).port}`;
}, 120_000);
afterAll(async () => {
  await new Promise((resolve) => clock.close(resolve));
  rmSync(folder, { recursive: true });
  await table.stop();
});

const retention = (...args: string[]) =>
  new Promise<{ code: number; said: string; refused: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['bin/retention.ts', ...args],
      { env: { PATH: process.env['PATH'] } },
      (_, said, refused) => resolve({ code: child.exitCode ?? 0, said, refused }),
    );
  });
const here = () => ['--stage', 'local', '--at', at, '--table', file];

test('says by rule what the night of a day to come would make anonymous, and touches nothing', async () => {
  const { code, said } = await retention(...here(), '--on', '2023-12-04');
  expect(code).toBe(0);
  expect(said.split('\n')).toMatchObject([
    'On 2023-12-04 one ticket would be made anonymous.',
    ...directory.retention.map(({ id, keepDays }) =>
      expect.stringMatching(`^ +${id === 'violation' ? 1 : 0}  ${id}, ${keepDays} days`),
    ),
    // no night has looked for earlier tickets yet
    expect.stringMatching(/^Of what was opened on 2021-12-10 or earlier, .* not in this\.$/),
    'This was a rehearsal: nothing was touched.',
    '',
  ]);
  expect(await ticketStore(table).find(ended.code)).toEqual(ended);
});

test('today by the clock of what runs here nothing would go yet', async () => {
  const { said } = await retention(...here());
  expect(said).toContain('On 2021-12-10 0 tickets would be made anonymous.');
});

test('says that nothing is missing when the nights have looked at all the years', async () => {
  await earlierTickets(table).keep({ day: '2011-12-01', empty: 0 });
  expect((await retention(...here())).said).toContain('before there were rules has been found');
  await earlierTickets(table).keep({ day: '2021-12-01', empty: 0 });
  expect((await retention(...here())).said).toContain('opened on 2021-12-01 or earlier');
});

test('what can’t be asked is refused with the usage, and what isn’t there with a way out', async () => {
  const wrong = await retention('--stage', 'local', '--on', 'Tết');
  expect([wrong.code, wrong.said]).toEqual([2, '']);
  expect(wrong.refused).toContain('--on must be a day');
  expect((await retention()).refused).toContain('Which stage?');
  expect((await retention('--stage', 'moon')).code).toBe(2);
  const nowhere = await retention('--stage', 'local', '--at', 'http://127.0.0.1:9');
  expect(nowhere.refused).toContain('npm start');
});
