import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOpen311ClientStore } from '../../../adapters/dynamodb/open311/open311-client-store.ts';
import {
  buildPublicOpen311RequestWrite,
  createPublicOpen311RequestStore,
} from '../../../adapters/dynamodb/open311/public-request-store.ts';
import { createOpen311SandboxStore } from '../../../adapters/dynamodb/open311/sandbox-store.ts';
import { createRateLimitCounter } from '../../../adapters/dynamodb/rate-limit-counter.ts';
import { createOpen311ClientAccess } from '../../../core/open311/clients/open311-client-access.ts';
import type { PublicationChange } from '../../../core/ticket/model/fields/publication.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { aProvider } from '../../support/samples/a-provider.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { startTestTable } from '../../support/table/test-table.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { buildPublication } from '../../web/samples/sample-open-pages.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const opened = (minute: number) => ({
  code: encodeTicketCode(testHmac.digest('code', `request ${minute}`)),
  openedAt: atMinute(minute),
});
type Open311Result = ReturnType<typeof opened>;

const write = (change: PublicationChange, of: Open311Result) =>
  table.client.send(
    new TransactWriteCommand({
      TransactItems: [buildPublicOpen311RequestWrite(change, of, table.name)],
    }),
  );

test('published Open311 requests are listed by the time at which they were opened, both bounds included', async () => {
  const lists = createPublicOpen311RequestStore(table);
  const three = [0, 1, 2].map(opened);
  const publication = { ...buildPublication(), near: { lat: 9.95, long: 106.35 } };
  for (const one of three) await write({ kind: 'published', publication }, one);
  const minutes = async (from: number, to: number) =>
    (await lists.between({ from: atMinute(from), to: atMinute(to) })).map(
      ({ openedAt }) => (openedAt.getTime() - openingMorning.getTime()) / 60_000,
    );
  expect([await minutes(0, 2), await minutes(1, 1), await minutes(3, 9)]).toEqual([
    [2, 1, 0],
    [1],
    [],
  ]);
  const [first = opened(0)] = three;
  expect(await lists.exposureOf(first)).toMatchObject({
    kind: 'published',
    words: {
      ...{ description: publication.question, answer: publication.answer },
      position: { lat: 9.95, long: 106.35 },
    },
  });
  await write({ kind: 'withdrawn', id: publication.id, at: atMinute(5) }, first);
  expect(await lists.exposureOf(first)).toEqual({ kind: 'withdrawn' });
  expect(await lists.exposureOf(aTicket())).toEqual({ kind: 'never' });
});

test('the next page of Open311 requests starts after the last request of the previous page', async () => {
  const lists = createPublicOpen311RequestStore(table);
  const many = Array.from({ length: 130 }, (_, n) => opened(1000 + n));
  await Promise.all(
    many.map((one) => write({ kind: 'published', publication: buildPublication() }, one)),
  );
  const span = { from: atMinute(1000), to: atMinute(1200) };
  const first = await lists.between(span);
  const second = await lists.between(span, first.at(-1));
  expect([first.length, second.length]).toEqual([100, 30]);
  expect(new Set([...first, ...second].map(({ code }) => code)).size).toBe(130);
});

test('an Open311 sandbox request stays as it was first stored and is listed only on its day', async () => {
  const sandbox = createOpen311SandboxStore(table);
  const trial = {
    ...{ code: '4821937056', status: 'new' as const, service: 'violation', topic: 'VP01' },
    ...{ openedAt: openingMorning, updatedAt: openingMorning, expectedAt: atMinute(300) },
    words: { description: 'Thử', position: { lat: 9.9, long: 106.3 } },
  };
  expect(await sandbox.put('2021-12-03', trial)).toEqual(trial);
  const another = { ...trial, words: { description: 'Khác' } };
  expect(await sandbox.put('2021-12-03', another)).toEqual(trial);
  expect(await sandbox.find('2021-12-03', trial.code)).toEqual(trial);
  expect(await sandbox.all('2021-12-03')).toHaveLength(1);
  expect(await sandbox.all('2021-12-04')).toEqual([]);
});

test('an Open311 provider is found by the hash of its API key, and its requests are counted', async () => {
  const store = createOpen311ClientStore(table);
  const providers = createOpen311ClientAccess(
    store,
    createRateLimitCounter(table, () => openingMorning),
  );
  const provider = aProvider({ id: 'bridge123', keyHash: 'a-hash', perMinute: 2, perDay: 3 });
  const by = { sub: staffSub(2), role: 'administrator' as const };
  await store.put({ kind: 'issued', after: provider, at: openingMorning, by });
  expect(await providers.find('a-hash')).toEqual(provider);
  expect(await providers.find('another')).toBeUndefined();
  const use = () => providers.countUse(provider, openingMorning);
  expect([await use(), await use(), await use()]).toEqual([
    { kind: 'allowed' },
    { kind: 'allowed' },
    { kind: 'too-many', retryAfterSeconds: 60 },
  ]);
});
