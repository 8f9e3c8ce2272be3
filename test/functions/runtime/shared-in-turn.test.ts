import { expect, test } from 'vitest';
import { shareConcurrentReads } from '../../../functions/runtime/shared-in-turn.ts';

/** A reader that notes what it reads. */
const aReader = () => {
  const asked: string[] = [];
  const read = shareConcurrentReads(async (key: string) => {
    asked.push(key);
    return asked.length;
  });
  return { asked, read };
};

test('a batch that asks for one key at once sends one read of it', async () => {
  const { asked, read } = aReader();
  const later = async (key: string) => {
    await Promise.resolve();
    return read(key);
  };
  expect(await Promise.all([read('one'), later('one'), read('other')])).toEqual([1, 1, 2]);
  expect(asked).toEqual(['one', 'other']);
});

test('who asks in a later turn reads again', async () => {
  const { asked, read } = aReader();
  const first = read('one');
  await new Promise((resolve) => setImmediate(resolve));
  expect([await first, await read('one')]).toEqual([1, 2]);
  expect(asked).toEqual(['one', 'one']);
});
