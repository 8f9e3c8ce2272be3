import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOpenDataStore } from '../../../../adapters/dynamodb/statistics/open-data-store.ts';
import { toOpenDataRequestRow } from '../../../../core/open-data/request-row.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const row = toOpenDataRequestRow(
  { ticket: aTicket(), events: [] },
  { kind: 'published', words: { description: 'Quán mở cửa quá giờ' } },
  testDirectory,
);
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...(row ?? never()), service_request_id: `${at}` }));
const never = (): never => {
  throw new Error('no row');
};

test('reading the open data returns the rows last written for each month, and removed rows are gone', async () => {
  const store = createOpenDataStore(table);
  expect(await store.read()).toEqual({ rows: [] });
  await store.put('2021-11', rows(3), atMinute(1));
  await store.put('2021-12', rows(1201), atMinute(2));
  await store.finish(atMinute(5));
  const openData = await store.read();
  expect([openData.madeAt, openData.rows]).toEqual([atMinute(5), [...rows(3), ...rows(1201)]]);
  await store.put('2021-12', rows(2), atMinute(6));
  expect(await store.rowsOf('2021-12')).toEqual(rows(2));
  expect(await store.rowsOf('2022-12')).toEqual([]);
  const later = await store.read();
  expect([later.madeAt, later.rows]).toEqual([atMinute(6), [...rows(3), ...rows(2)]]);
});

test('an older write of open data does not bring back rows that a newer one removed', async () => {
  const store = createOpenDataStore(table);
  await store.put('2022-01', rows(600), atMinute(20));
  await store.put('2022-01', [], atMinute(30));
  await store.put('2022-01', rows(600), atMinute(25));
  expect((await store.read()).madeAt).toEqual(atMinute(30));
  expect((await store.read()).rows).toHaveLength(5);
});
