import { expect, test } from 'vitest';
import { shareConcurrentReads } from '../../../functions/runtime/share-concurrent-reads.ts';

/** Reader that records its keys. */
const aReader = () => {
  const requestedKeys: string[] = [];
  const read = shareConcurrentReads(async (key: string) => {
    requestedKeys.push(key);
    return requestedKeys.length;
  });
  return { asked: requestedKeys, read };
};

test('concurrent reads of the same key share one request', async () => {
  const { asked: requestedKeys, read } = aReader();
  const later = async (key: string) => {
    await Promise.resolve();
    return read(key);
  };
  expect(await Promise.all([read('one'), later('one'), read('other')])).toEqual([1, 1, 2]);
  expect(requestedKeys).toEqual(['one', 'other']);
});

test('a read in a later iteration of the event loop sends its own request instead of sharing the earlier one', async () => {
  const { asked: requestedKeys, read } = aReader();
  const first = read('one');
  await new Promise((resolve) => setImmediate(resolve));
  expect([await first, await read('one')]).toEqual([1, 2]);
  expect(requestedKeys).toEqual(['one', 'one']);
});
