import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startAssemblyTable } from '../assembly-table.ts';
import { formatCommand } from '../runner/read-options.ts';
import { quickShare, toOrdersPartName } from './check.ts';
import { deliverInEveryOrder, streamConsumers } from './streams/deliver-in-every-order.ts';

/** Fixed seed, so that a failure is reproducible. */
const seed = 20_211_203;

const repeat = (part: string) =>
  formatCommand({ only: 'histories', parts: part, seed, quick: true });

describe('stream consumers that receive repeated and reordered events', () => {
  let table: Awaited<ReturnType<typeof startAssemblyTable>>;
  beforeAll(async () => {
    table = await startAssemblyTable(inject('made'));
  }, 120_000);
  afterAll(() => table.stop());

  test.each(streamConsumers.map((consumer) => [consumer.name, consumer] as const))(
    'a stream consumer ends in the same state for every order of its events: %s',
    async (_name, consumer) => {
      const setting = { table, first: 0, share: quickShare(consumer), seed };
      const { failures, orders } = await deliverInEveryOrder(consumer, setting);
      expect(failures, repeat(toOrdersPartName(consumer))).toEqual([]);
      expect(orders).toBeGreaterThan(2);
    },
  );
});
