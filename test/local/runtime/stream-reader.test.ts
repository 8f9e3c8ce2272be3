import { describe, expect, test } from 'vitest';
import type { DynamoDbCaller } from '../../../local/dynamodb/client.ts';
import { skipReadWithoutCommit } from '../../../local/dynamodb/database-revision.ts';
import { createSharedStreamPageReader } from '../../../local/streams/stream-reader.ts';

/** Fake DynamoDB engine that returns empty stream pages and records the requested iterators. */
const emptyEngine = () => {
  const iterators: unknown[] = [];
  const call: DynamoDbCaller = async (_target, input, answer) => {
    iterators.push(Object.values(input)[0]);
    return answer.parse({ Records: [] });
  };
  return { call, iterators };
};

test('concurrent reads of the same stream page share one request', async () => {
  const { call, iterators } = emptyEngine();
  const readPage = createSharedStreamPageReader(call);
  const later = async (iterator: string) => readPage(iterator);
  await Promise.all([readPage('one'), later('one'), readPage('other')]);
  expect(iterators).toEqual(['one', 'other']);
});

test('a later read of the same stream page sends its own request', async () => {
  const { call, iterators } = emptyEngine();
  const readPage = createSharedStreamPageReader(call);
  const first = readPage('one');
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([first, readPage('one')]);
  expect(iterators).toEqual(['one', 'one']);
});

describe('stream reader that knows the revision of the local DynamoDB', () => {
  const aReader = () => {
    const engine = { revision: 1, records: ['a'], machine: 0, reads: 0 };
    const read = skipReadWithoutCommit(
      async () => {
        engine.reads += 1;
        return engine.records.splice(0, 1);
      },
      () => engine.revision,
      () => engine.machine,
    );
    return { engine, read };
  };

  test('the local stream reader reads to the end and sends no further request until the next commit', async () => {
    const { engine, read } = aReader();
    expect([await read(), await read(), await read(), await read()]).toEqual([['a'], [], [], []]);
    expect(engine.reads).toBe(2);
    engine.revision = 2;
    engine.records.push('b');
    expect([await read(), await read(), engine.reads]).toEqual([['b'], [], 4]);
  });

  test('the local stream reader returns a record committed during one read with the next read', async () => {
    const { engine, read } = aReader();
    await read();
    const atTheEnd = read();
    engine.revision = 2;
    engine.records.push('b');
    expect([await atTheEnd, await read()]).toEqual([[], ['b']]);
  });

  test('the local stream reader keeps its idle iterator alive with one request per minute', async () => {
    const { engine, read } = aReader();
    await read();
    await read();
    engine.machine = 60_000;
    await read();
    expect(engine.reads).toBe(3);
  });
});
