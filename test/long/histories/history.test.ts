import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { brokenOfRun } from '../invariants/of-run.ts';
import { startMadeTable } from '../made-table.ts';
import { commandText } from '../read-options.ts';
import { startWatchedRun } from '../watched-run.ts';
import { ordersOf, quickRace, quickShare } from './check.ts';
import { judgeRace } from './judged-race.ts';
import { consumers, inEveryOrder } from './streams/in-every-order.ts';

/** The same with each build, so that a failure stays one. */
const seed = 20_211_203;

const repeat = (part: string) => commandText({ only: 'histories', parts: part, seed, quick: true });

test('people who race at the same reports, with faults on, are all told the truth', async () => {
  const run = await startWatchedRun(inject('made'));
  try {
    const { failures, struck, told, operations } = await judgeRace(run, { ...quickRace, seed });
    expect(failures, repeat('races 1')).toEqual([]);
    expect(operations).toBeGreaterThan(18);
    expect(told['recorded']).toBeGreaterThan(3);
    expect(struck).toBeGreaterThan(2); // how many calls are made depends on who comes first
    expect(await brokenOfRun(run)).toEqual([]);
  } finally {
    await run.stop();
  }
}, 240_000);

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
