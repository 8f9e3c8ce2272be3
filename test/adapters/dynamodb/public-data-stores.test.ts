import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildPublicationWrite,
  createPublicationStore,
} from '../../../adapters/dynamodb/open311/publication-store.ts';
import { createMonthlyStatisticsStore } from '../../../adapters/dynamodb/statistics/monthly-statistics-store.ts';
import type { PublicationChange } from '../../../core/ticket/model/fields/publication.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { startTestTable } from '../../support/table/test-table.ts';
import { buildPublication, busyMonth } from '../../web/samples/sample-open-pages.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

test('monthly statistics are read as stored, and a later write replaces an earlier one', async () => {
  const months = createMonthlyStatisticsStore(table);
  expect(await months.find('2021-12')).toBeUndefined();
  await months.put({ ...busyMonth, byUnit: [] });
  await months.put(busyMonth);
  expect(await months.find('2021-12')).toEqual(busyMonth);
});

test('a published answer is found by its id, also in a corrected version, until it is withdrawn', async () => {
  const publications = createPublicationStore(table);
  const write = (change: PublicationChange) =>
    table.client.send(
      new TransactWriteCommand({ TransactItems: [buildPublicationWrite(change, table.name)] }),
    );
  const publication = buildPublication();
  const { id } = publication;
  await write({ kind: 'published', publication });
  expect(await publications.find(id)).toEqual(publication);
  const corrected = { ...publication, answer: 'Số điện thoại đúng là 0294 3850 000.' };
  await expect(write({ kind: 'published', publication: corrected })).rejects.toThrow();
  await write({ kind: 'published', publication: corrected, isUpdate: true });
  expect(await publications.find(id)).toEqual(corrected);
  await write({ kind: 'withdrawn', id, at: atMinute(5) });
  expect(await publications.find(id)).toBeUndefined();
  await expect(write({ kind: 'published', publication, isUpdate: true })).rejects.toThrow();
});
