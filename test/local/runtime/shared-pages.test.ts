import { describe, expect, test } from 'vitest';
import type { CallDynamoDb } from '../../../local/dynamodb/client.ts';
import { readAfterCommits } from '../../../local/dynamodb/revision.ts';
import { createSharedPageReader } from '../../../local/streams/stream-reader.ts';

/** An engine with empty pages, and the iterators that it was asked for. */
const emptyEngine = () => {
  const iterators: unknown[] = [];
  const call: CallDynamoDb = async (_target, input, answer) => {
    iterators.push(Object.values(input)[0]);
    return answer.parse({ Records: [] });
  };
  return { call, iterators };
};

test('readers that ask for the same page at the same moment share one request', async () => {
  const { call, iterators } = emptyEngine();
  const readPage = createSharedPageReader(call);
  const later = async (iterator: string) => readPage(iterator);
  await Promise.all([readPage('one'), later('one'), readPage('other')]);
  expect(iterators).toEqual(['one', 'other']);
});

test('a reader that comes later sends a request of its own', async () => {
  const { call, iterators } = emptyEngine();
  const readPage = createSharedPageReader(call);
  const first = readPage('one');
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([first, readPage('one')]);
  expect(iterators).toEqual(['one', 'one']);
});

describe('a reader that knows the revision of the engine', () => {
  const aReader = () => {
    const engine = { revision: 1, records: ['a'], machine: 0, reads: 0 };
    const read = readAfterCommits(
      async () => {
        engine.reads += 1;
        return engine.records.splice(0, 1);
      },
      () => engine.revision,
      () => engine.machine,
    );
    return { engine, read };
  };

  test('reads to the end, and again after the next commit only', async () => {
    const { engine, read } = aReader();
    expect([await read(), await read(), await read(), await read()]).toEqual([['a'], [], [], []]);
    expect(engine.reads).toBe(2);
    engine.revision = 2;
    engine.records.push('b');
    expect([await read(), await read(), engine.reads]).toEqual([['b'], [], 4]);
  });

  test('sees what is committed while it reads', async () => {
    const { engine, read } = aReader();
    await read();
    const atTheEnd = read();
    engine.revision = 2;
    engine.records.push('b');
    expect([await atTheEnd, await read()]).toEqual([[], ['b']]);
  });

  test('keeps its place alive by a read a minute', async () => {
    const { engine, read } = aReader();
    await read();
    await read();
    engine.machine = 60_000;
    await read();
    expect(engine.reads).toBe(3);
  });
});
