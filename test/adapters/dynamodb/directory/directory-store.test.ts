import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { packDirectory } from '../../../../adapters/dynamodb/directory/directory-item.ts';
import { createDirectoryStore } from '../../../../adapters/dynamodb/directory/directory-store.ts';
import type { DirectoryEdit } from '../../../../core/directory/change/edit.ts';
import { loadDirectory } from '../../../../core/directory/change/load-directory.ts';
import { makeDirectoryChange } from '../../../../core/directory/change/make-change.ts';
import { undoDirectoryChange } from '../../../../core/directory/change/undo-change.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { aSwap, changing, putting } from '../../../core/directory/directory-edits.ts';
import { loadTestDirectory } from '../../../support/directory/load-test-directory.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import { loadedDirectory } from '../../../support/memory/memory-directory.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const by = { member: '7b0e2c58-5f0a-4c1f-9c55-0d8f7c1f1a01', role: 'administrator' } as const;
const ports = () => ({ store: createDirectoryStore(table), now: () => launchDay });

const remove = (Key: Record<string, string>) =>
  table.client.send(new DeleteCommand({ TableName: table.name, Key }));

beforeEach(async () => {
  for (const number of [1, 2, 3, 4]) await remove(itemKeys.directoryChange(number));
  await loadTestDirectory(table);
});

const change = async (edits: DirectoryEdit[], baseVersion?: string) => {
  const { store } = ports();
  const { directory: inForce } = await store.current();
  const request = { baseVersion: baseVersion ?? inForce.version, reason: 'Theo công văn', edits };
  return makeDirectoryChange(request, by, ports());
};

const renamed = (name: string) => changing('topics', 'VP01@2021-12-03', { name });
const snapshot = async () => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: itemKeys.directory() }),
  );
  return Item;
};

describe('directory history in DynamoDB', () => {
  test('the directory history is empty after the first deployment', async () => {
    for (const Key of [itemKeys.directory(), itemKeys.directoryFiles()]) await remove(Key);
    expect(await loadDirectory('invented', ports())).toEqual({ kind: 'loaded' });
    const { store } = ports();
    expect(await store.current()).toEqual({ directory: loadedDirectory, lastChange: 0 });
    expect(await store.files()).toEqual(testDirectory);
    expect([await store.changes(), await store.latest(10)]).toEqual([[], []]);
  });

  test('the directory history returns a change as stored and the directory that resulted from it', async () => {
    const made = await change(aSwap);
    const { store } = ports();
    expect(await store.changes()).toEqual([made.kind === 'made' && made.change]);
    const { directory: inForce, lastChange } = await store.current();
    expect(lastChange).toBe(1);
    expect(inForce.calendar.workedDays).toContainEqual(aSwap[1]?.row);
  });

  test('the directory snapshot item carries type, version, file version and last change number', async () => {
    const made = await change(aSwap);
    expect(await snapshot()).toMatchObject({
      pk: 'D#directory',
      sk: 'current',
      type: 'directory',
      version: made.kind === 'made' && made.change.version.after,
      filesVersion: testDirectory.version,
      lastChange: 1,
    });
  });

  test('directory changes are listed from the newest on, page by page', async () => {
    for (const name of ['Một', 'Hai', 'Ba']) await change([renamed(name)]);
    const { store } = ports();
    const numbers = async (most: number, before?: number) =>
      (await store.latest(most, before)).map(({ number }) => number);
    expect(await numbers(2)).toEqual([3, 2]);
    expect(await numbers(2, 2)).toEqual([1]);
    expect(await numbers(2, 1)).toEqual([]);
  });
});

describe('concurrent directory changes by two administrators', () => {
  test('only one of two concurrent directory changes is stored, and the other is rejected as stale', async () => {
    const base = loadedDirectory.version;
    const outcomes = await Promise.all([change([renamed('Một')], base), change(aSwap, base)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['made', 'stale']);
    const { store } = ports();
    expect((await store.changes()).map(({ number }) => number)).toEqual([1]);
    expect((await store.current()).lastChange).toBe(1);
  });

  test('consecutive directory changes have consecutive numbers', async () => {
    await change([renamed('Một')]);
    await change(aSwap);
    await undoDirectoryChange({ number: 1, reason: 'Nhập nhầm' }, by, ports());
    const changes = await ports().store.changes();
    expect(changes.map(({ number, undoes }) => [number, undoes])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, 1],
    ]);
  });
});

describe('deployment after directory changes', () => {
  test('a later deployment keeps directory changes made by staff', async () => {
    await change([renamed('Một'), ...aSwap]);
    const before = await ports().store.current();
    await loadDirectory('invented', ports());
    expect(await ports().store.current()).toEqual(before);
  });

  test('a deployment never overwrites a directory change that it has not read', async () => {
    await change(aSwap);
    const { store } = ports();
    const load = { files: testDirectory, directory: loadedDirectory, lastChange: 0 };
    expect(await store.load(load)).toBe('stale');
    expect((await store.current()).lastChange).toBe(1);
  });

  test('staff can change a directory that was stored before the change history was introduced', async () => {
    const Item = { ...itemKeys.directory(), type: 'directory', ...packDirectory(testDirectory) };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    await loadDirectory('invented', ports());
    expect(await change(aSwap)).toMatchObject({ kind: 'made', change: { number: 1 } });
  });
});

test('the stored directory in three languages fills less than half of the 400 kB that DynamoDB allows for an item', async () => {
  const { body } = z.object({ body: z.instanceof(Uint8Array) }).parse(await snapshot());
  expect(body.byteLength).toBeLessThan(200_000);
  expect(body.byteLength).toBeGreaterThan(10_000);
});

test('a directory change that edits every row of the roster is stored as one change and can be undone', async () => {
  const edits = testDirectory.people.map((person) =>
    putting('people', { ...person, email: `moi.${person.email}` }),
  );
  const made = await change(edits);
  expect(made.kind).toBe('made');
  const { store } = ports();
  expect((await store.changes()).map(({ rows }) => rows.length)).toEqual([edits.length]);
  const undone = await undoDirectoryChange({ number: 1, reason: 'Nhập nhầm' }, by, ports());
  expect(undone.kind).toBe('made');
  const { people } = (await store.current()).directory;
  expect(people.filter(({ email }) => email.startsWith('moi.'))).toEqual([]);
});
