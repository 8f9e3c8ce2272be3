import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectoryStore } from '../../../adapters/dynamodb/directory/directory-store.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { isValidOn } from '../../../core/time/validity.ts';
import { type LocalStage, startLocalStage } from '../../support/assembly/local-stage.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, openingMorning } from '../../support/samples/a-ticket.ts';

const ended = aTicket({
  ...{ status: 'closed', nextCheckAt: undefined, closedAt: openingMorning },
  callerHash: 'whose',
});

let stage: LocalStage;
beforeAll(async () => {
  stage = await startLocalStage('2021-12-10T08:00:00Z');
  await createDirectoryStore(stage.table).load({
    files: testDirectory,
    directory: testDirectory,
    lastChange: 0,
  });
  await createTicketStore(stage.table).open(ended);
}, 120_000);
afterAll(() => stage.stop());

const retention = (...args: string[]) => stage.ops('retention', ...args);

test('npm run ops -- retention shows by rule what a future night would anonymise', async () => {
  const { code, stdout } = await retention('--on', '2023-12-04');
  expect(code).toBe(0);
  expect(stdout.split('\n')).toMatchObject([
    'On 2023-12-04 the nightly run would anonymize 1 ticket.',
    ...testDirectory.retention
      .filter((rule) => isValidOn(rule, '2023-12-04'))
      .map(({ id, keepDays }) =>
        expect.stringMatching(`^ +${id === 'violation' ? 1 : 0}  ${id}, ${keepDays} days`),
      ),
    'Rehearsal only: nothing was changed.',
    '',
  ]);
  expect(await createTicketStore(stage.table).find(ended.code)).toEqual(ended);
});

test('npm run ops -- retention without --on uses the clock of the local hotline', async () => {
  const { stdout } = await retention();
  expect(stdout).toContain('On 2021-12-10 the nightly run would anonymize 0 tickets.');
});

test('npm run ops -- retention refuses an invalid day in --on', async () => {
  const { code, stdout, stderr } = await retention('--on', 'Tết');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('--on must be a day');
});
