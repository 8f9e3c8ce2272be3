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
import { directoryHistory } from '../../../adapters/dynamodb/directory-history.ts';
import { cachedDirectory } from '../../../adapters/dynamodb/directory-snapshot.ts';
import { itemKeys } from '../../../adapters/dynamodb/table.ts';
import type { Directory } from '../../../core/directory/directory.ts';
import { startTestTable } from '../../support/test-table.ts';
import { directory } from '../../support/the-directory.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const load = (loaded: Directory) =>
  directoryHistory(table).load({ files: directory, directory: loaded, lastChange: 0 });
const unload = () =>
  table.client.send(new DeleteCommand({ TableName: table.name, Key: itemKeys.directory() }));
beforeEach(unload);

const aReader = () => {
  let seconds = 0;
  const read = cachedDirectory(table, () => new Date(seconds * 1000));
  return {
    readAfter: (elapsed: number, told?: string) => {
      seconds = elapsed;
      return read(told);
    },
  };
};

const nextVersion = { ...directory, version: 'the next one', people: [] };

describe('the directory in the table', () => {
  test('is read as it was loaded, every row of it', async () => {
    await load(directory);
    expect(await aReader().readAfter(0)).toEqual(directory);
  });

  test('is replaced as a whole', async () => {
    await load(directory);
    await load(nextVersion);
    expect(await aReader().readAfter(0)).toEqual(nextVersion);
  });

  test('is kept for a minute, then a new version is seen', async () => {
    const { readAfter } = aReader();
    await load(directory);
    await readAfter(0);
    await load(nextVersion);
    expect((await readAfter(59)).version).toBe(directory.version);
    expect(await readAfter(60)).toEqual(nextVersion);
  });

  test('is read at once by who was told of a new version, and kept for who was told of this one', async () => {
    const { readAfter } = aReader();
    await load(directory);
    const first = await readAfter(0);
    await load(nextVersion);
    expect(await readAfter(1, directory.version)).toBe(first);
    expect(await readAfter(2, nextVersion.version)).toEqual(nextVersion);
    expect((await readAfter(3)).version).toBe(nextVersion.version);
  });

  test('is kept for another minute from when it was looked at again', async () => {
    const { readAfter } = aReader();
    await load(directory);
    const first = await readAfter(0);
    expect(await readAfter(60)).toBe(first); // the same version: not even unpacked
    await unload();
    expect(await readAfter(119)).toBe(first);
    await expect(readAfter(120)).rejects.toThrow();
  });

  test('that was never loaded is missed by its name, until it is loaded', async () => {
    const { readAfter } = aReader();
    await expect(readAfter(0)).rejects.toThrow('The directory has not been loaded into the table');
    await load(directory);
    expect((await readAfter(1)).version).toBe(directory.version);
  });
});

test('the directory is not transferred again while its version is the same', async () => {
  const { readAfter } = aReader();
  await load(directory);
  const sent = vi.spyOn(table.client, 'send');
  onTestFinished(() => sent.mockRestore());
  await readAfter(0);
  await readAfter(60);
  await load(nextVersion);
  sent.mockClear();
  expect(await readAfter(120)).toEqual(nextVersion);
  await readAfter(180);
  const asked = sent.mock.calls.map(([{ input }]) => 'ProjectionExpression' in input);
  expect(asked).toEqual([true, false, true]);
});

describe('the directory of a deploy that is under way', () => {
  test('is read by a version that doesn’t know yet all that the next one says of a row', async () => {
    const [topic, ...topics] = directory.topics;
    const next = { ...directory, version: 'of the next deploy', moons: [], topics: [] };
    const body = gzipSync(
      JSON.stringify({ ...next, topics: [{ ...topic, moon: 'full' }, ...topics] }),
    );
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...itemKeys.directory(), version: next.version, body, lastChange: 0 },
      }),
    );
    expect(await aReader().readAfter(0)).toEqual({ ...directory, version: next.version });
    // whoever writes it back would lose what they don't know
    await expect(directoryHistory(table).current()).rejects.toThrow('moon');
  });

  test('is not read when a row of it is wrong otherwise', async () => {
    const body = gzipSync(JSON.stringify({ ...directory, people: 'nobody', moons: [] }));
    const Item = { ...itemKeys.directory(), version: 'wrong', body };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    await expect(aReader().readAfter(0)).rejects.toThrow('people');
  });
});
