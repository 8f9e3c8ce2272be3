import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startMadeTable } from '../made-table.ts';
import { commandText } from '../read-options.ts';
import { ordersOf, quickShare } from './check.ts';
import { consumers, inEveryOrder } from './streams/in-every-order.ts';

/** The same with each build, so that a failure stays one. */
const seed = 20_211_203;

const repeat = (part: string) => commandText({ only: 'histories', parts: part, seed, quick: true });

describe('news that comes twice and in any order ends in the same', () => {
  let table: Awaited<ReturnType<typeof startMadeTable>>;
  beforeAll(async () => {
    table = await startMadeTable(inject('made'));
  }, 120_000);
  afterAll(() => table.stop());

  test.each(consumers.map((consumer) => [consumer.name, consumer] as const))(
    '%s',
    async (_name, consumer) => {
      const setting = { table, first: 0, share: quickShare(consumer), seed };
      const { failures, orders } = await inEveryOrder(consumer, setting);
      expect(failures, repeat(ordersOf(consumer))).toEqual([]);
      expect(orders).toBeGreaterThan(2);
    },
  );
});
