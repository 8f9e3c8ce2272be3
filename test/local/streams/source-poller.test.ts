import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSourcePoller } from '../../../local/streams/source-poller.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Starts a poller of a stream that a test fills, and collects the items that the poller has read. */
const pollStream = ({ isSourceActive }: { isSourceActive: boolean }) => {
  const stream: string[] = [];
  const taken: string[] = [];
  const poller = startSourcePoller({
    read: async () => stream.splice(0),
    take: (items) => taken.push(...items),
    isSourceActive: () => isSourceActive,
    activeMilliseconds: 10,
    report: expect.unreachable,
  });
  return { stream, taken, poller };
};

test.each([
  { isSourceActive: true, milliseconds: 10 },
  { isSourceActive: false, milliseconds: 1000 },
])(
  'reads a new item after $milliseconds ms while isSourceActive is $isSourceActive',
  async ({ isSourceActive, milliseconds }) => {
    const { stream, taken, poller } = pollStream({ isSourceActive });
    await vi.advanceTimersByTimeAsync(0);
    stream.push('item');
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(taken).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(taken).toEqual(['item']);
    await poller.stop();
  },
);

test('reads a new item at once when it is woken', async () => {
  const { stream, taken, poller } = pollStream({ isSourceActive: false });
  await vi.advanceTimersByTimeAsync(0);
  stream.push('item');
  poller.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(taken).toEqual(['item']);
  await poller.stop();
});
