import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TicketCounts } from '../../../core/statistics/ticket-counts.ts';
import type {
  CountedTicketState,
  TicketCountStore,
} from '../../../core/statistics/update-ticket-counts.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { buildCounterUpdate } from '../counter-update.ts';
import type { TicketTable } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';
import { buildUnchangedCondition } from './search-term-store.ts';

/** Shards of the statistics counters for a day, which spread the load of a surge over several partitions. */
export const statisticsShards: readonly number[] = [0, 1, 2, 3];

const getShard = (code: string): number => Number(code.slice(-4)) % statisticsShards.length;

const Amounts = z.record(z.string(), z.number());
const CountedTicketItem = z.object({ version: z.int(), tally: z.record(z.string(), Amounts) });

/**
 * Converts a counter's name and shard to its table key. Example: `2021-12-03|a|violation|…` in shard 2 has partition key
 * `F#2021-12-03#2` and sort key `a|violation|…`.
 */
const buildCounterKey = (counter: string, shard: number) => {
  const [day = '', ...rest] = counter.split('|');
  return itemKeys.ticketCounter(day, shard, rest.join('|'));
};

const buildCountUpdates = (TableName: string, shard: number, difference: TicketCounts) =>
  Object.entries(difference).map(([counter, amounts]) => ({
    Update: { TableName, Key: buildCounterKey(counter, shard), ...buildCounterUpdate(amounts) },
  }));

/**
 * Creates the store of statistics counters for each day and for open tickets. It also stores the counts that each ticket
 * currently contributes.
 */
export function createTicketCountStore({ client, name: TableName }: TicketTable): TicketCountStore {
  return {
    async mark(code): Promise<CountedTicketState | undefined> {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.countedTicketState(code), ConsistentRead: true }),
      );
      return Item && CountedTicketItem.parse(Item);
    },
    count(code, { before, after, difference }) {
      const Item = { ...itemKinds.countedTicketState.typedKey(code), ...after };
      return writeTransaction({ client }, [
        { Put: { TableName, Item, ...buildUnchangedCondition(before?.version) } },
        ...buildCountUpdates(TableName, getShard(code), difference),
      ]);
    },
  };
}
