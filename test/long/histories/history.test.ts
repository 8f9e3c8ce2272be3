import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startMadeTable } from '../made-table.ts';
import { commandText } from '../read-options.ts';
import { ordersOf, quickShare } from './check.ts';
import { consumers, inEveryOrder } from './streams/in-every-order.ts';

/** Fixed seed, so that a failure is reproducible. */
const seed = 20_211_203;

const repeat = (part: string) => commandText({ only: 'histories', parts: part, seed, quick: true });

describe('stream consumers with repeated and reordered events', () => {
  let table: Awaited<ReturnType<typeof startMadeTable>>;
  beforeAll(async () => {
    table = await startMadeTable(inject('made'));
  }, 120_000);
  afterAll(() => table.stop());

  test.each(consumers.map((consumer) => [consumer.name, consumer] as const))(
    'ends in the same state for every order of events: %s',
    async (_name, consumer) => {
      const setting = { table, first: 0, share: quickShare(consumer), seed };
      const { failures, orders } = await inEveryOrder(consumer, setting);
      expect(failures, repeat(ordersOf(consumer))).toEqual([]);
      expect(orders).toBeGreaterThan(2);
    },
  );
});
