import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CountStore, Mark } from '../../core/figures/count-ticket.ts';
import type { Tally } from '../../core/figures/tally.ts';
import { addAmounts } from './add-amounts.ts';
import { allOrNone } from './all-or-none.ts';
import { keys, type TicketTable } from './table.ts';
import { unchangedSince } from './term-store.ts';

/** Shards of a day's counters, which spread the load of a surge over several partitions. */
export const figureShards: readonly number[] = [0, 1, 2, 3];

const shardOf = (code: string): number => Number(code.slice(-4)) % figureShards.length;

const Amounts = z.record(z.string(), z.number());
const Marked = z.object({ version: z.int(), tally: z.record(z.string(), Amounts) });

/**
 * Returns the item key of a counter: `2021-12-03|a|violation|…` is stored in partition `F#2021-12-03#2` as `a|violation|…`.
 */
const keyOf = (place: string, shard: number) => {
  const [day = '', ...rest] = place.split('|');
  return keys.figures(day, shard, rest.join('|'));
};

const updates = (TableName: string, shard: number, difference: Tally) =>
  Object.entries(difference).map(([place, amounts]) => ({
    Update: { TableName, Key: keyOf(place, shard), ...addAmounts(amounts) },
  }));

/**
 * Creates the store of statistics counters by day and for open tickets, with the counts that each ticket currently
 * contributes.
 */
export const countStore = ({ client, name: TableName }: TicketTable): CountStore => ({
  async mark(code): Promise<Mark | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: keys.counted(code), ConsistentRead: true }),
    );
    return Item && Marked.parse(Item);
  },
  count(code, { before, after, difference }) {
    const Item = { ...keys.counted(code), type: 'counted', ...after };
    return allOrNone({ client }, [
      { Put: { TableName, Item, ...unchangedSince(before?.version) } },
      ...updates(TableName, shardOf(code), difference),
    ]);
  },
});
