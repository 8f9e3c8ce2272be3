import { expect, test } from 'vitest';
import type { CallDynamoDb } from '../../../local/dynamodb/client.ts';
import { sharedPages } from '../../../local/streams/stream-reader.ts';

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
  const readPage = sharedPages(call);
  const later = async (iterator: string) => readPage(iterator);
  await Promise.all([readPage('one'), later('one'), readPage('other')]);
  expect(iterators).toEqual(['one', 'other']);
});

test('a reader that comes later sends a request of its own', async () => {
  const { call, iterators } = emptyEngine();
  const readPage = sharedPages(call);
  const first = readPage('one');
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([first, readPage('one')]);
  expect(iterators).toEqual(['one', 'one']);
});
