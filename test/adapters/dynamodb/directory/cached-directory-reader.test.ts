import { gzipSync } from 'node:zlib';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { createCachedDirectoryReader } from '../../../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createDirectoryStore } from '../../../../adapters/dynamodb/directory/directory-store.ts';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const load = (loaded: Directory) =>
  createDirectoryStore(table).load({ files: testDirectory, directory: loaded, lastChange: 0 });
const unload = () =>
  table.client.send(new DeleteCommand({ TableName: table.name, Key: itemKeys.directory() }));
beforeEach(unload);

const aReader = () => {
  let seconds = 0;
  const read = createCachedDirectoryReader(table, () => new Date(seconds * 1000));
  return {
    readAfter: (elapsed: number, namedVersion?: string) => {
      seconds = elapsed;
      return read(namedVersion);
    },
  };
};

const nextVersion = { ...testDirectory, version: 'the next one', people: [] };

describe('directory snapshot in DynamoDB', () => {
  test('the directory snapshot returns every row as it was loaded', async () => {
    await load(testDirectory);
    expect(await aReader().readAfter(0)).toEqual(testDirectory);
  });

  test('loading a new directory version replaces the previous one completely', async () => {
    await load(testDirectory);
    await load(nextVersion);
    expect(await aReader().readAfter(0)).toEqual(nextVersion);
  });

  test('a cached directory is used for one minute before a new version is read', async () => {
    const { readAfter } = aReader();
    await load(testDirectory);
    await readAfter(0);
    await load(nextVersion);
    expect((await readAfter(59)).version).toBe(testDirectory.version);
    expect(await readAfter(60)).toEqual(nextVersion);
  });

  test('a cached directory is read again at once when the caller requires a newer version', async () => {
    const { readAfter } = aReader();
    await load(testDirectory);
    const first = await readAfter(0);
    await load(nextVersion);
    expect(await readAfter(1, testDirectory.version)).toBe(first);
    expect(await readAfter(2, nextVersion.version)).toEqual(nextVersion);
    expect((await readAfter(3)).version).toBe(nextVersion.version);
  });

  test('an unchanged directory is cached for another minute after each version check', async () => {
    const { readAfter } = aReader();
    await load(testDirectory);
    const first = await readAfter(0);
    expect(await readAfter(60)).toBe(first); // an unchanged version is not even decompressed
    await unload();
    expect(await readAfter(119)).toBe(first);
    await expect(readAfter(120)).rejects.toThrow();
  });

  test('reading the directory throws while none is loaded and succeeds after the first one is loaded', async () => {
    const { readAfter } = aReader();
    await expect(readAfter(0)).rejects.toThrow('The directory is not loaded in the table');
    await load(testDirectory);
    expect((await readAfter(1)).version).toBe(testDirectory.version);
  });
});

test('the directory is not read again while its version is unchanged', async () => {
  const { readAfter } = aReader();
  await load(testDirectory);
  const sent = vi.spyOn(table.client, 'send');
  onTestFinished(() => sent.mockRestore());
  await readAfter(0);
  await readAfter(60);
  await load(nextVersion);
  sent.mockClear();
  expect(await readAfter(120)).toEqual(nextVersion);
  await readAfter(180);
  const projectionFlags = sent.mock.calls.map(([{ input }]) => 'ProjectionExpression' in input);
  expect(projectionFlags).toEqual([true, false, true]);
});

test('concurrent requests read the directory only once', async () => {
  const { readAfter } = aReader();
  await load(testDirectory);
  const sent = vi.spyOn(table.client, 'send');
  onTestFinished(() => sent.mockRestore());
  const [one, other] = await Promise.all([readAfter(0), readAfter(0)]);
  expect(one).toBe(other);
  expect(sent).toHaveBeenCalledOnce();
});

describe('directory during a deployment', () => {
  test('a directory is readable although its rows have unknown fields of a later version', async () => {
    const [topic, ...topics] = testDirectory.topics;
    const next = { ...testDirectory, version: 'of the next deploy', moons: [], topics: [] };
    const body = gzipSync(
      JSON.stringify({ ...next, topics: [{ ...topic, moon: 'full' }, ...topics] }),
    );
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...itemKeys.directory(),
          type: 'directory',
          version: next.version,
          body,
          lastChange: 0,
        },
      }),
    );
    expect(await aReader().readAfter(0)).toEqual({ ...testDirectory, version: next.version });
    // writing the directory back would lose the unknown fields
    await expect(createDirectoryStore(table).current()).rejects.toThrow('moon');
  });

  test('reading a table with an invalid row is rejected', async () => {
    const body = gzipSync(JSON.stringify({ ...testDirectory, people: 'nobody', moons: [] }));
    const Item = { ...itemKeys.directory(), type: 'directory', version: 'wrong', body };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    const directory = await aReader().readAfter(0);
    expect(() => directory.people).toThrow('people');
  });
});
