import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  type CallFigureStore,
  CallMeasure,
  type CallTally,
} from '../../core/contact-center/call-figures.ts';
import { addAmounts } from './add-amounts.ts';
import { figureShards } from './count-store.ts';
import { keys, type TicketTable } from './table.ts';

/** Returns the day part of the call counters' partition, as in `F#calls-2021-12-03#2` with sort key `08|violation`. */
const dayOf = (date: string): string => `calls-${date}`;

const shardOf = (callId: string): number =>
  Array.from(callId).reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) %
  figureShards.length;

/** Builds an update that adds a call to the counters of its hour and service. */
export const callTallyUpdate = (callId: string, { date, hour, service, counts }: CallTally) => ({
  Key: keys.figures(dayOf(date), shardOf(callId), `${String(hour).padStart(2, '0')}|${service}`),
  ...addAmounts(counts),
});

const Place = z
  .string()
  .regex(/^\d\d\|[a-z-]*$/)
  .transform((sk) => ({ hour: Number(sk.slice(0, 2)), service: sk.slice(3) }));
const Counts = z.partialRecord(CallMeasure, z.number());
const Item = z.looseObject({ sk: Place });

/** Maximum call counters per day and shard: 24 hours of up to twenty services. */
const mostPlaces = 24 * 20;

/** Creates the store that reads the call counters of a day from all shards. */
export const callFigureStore = ({ client, name: TableName }: TicketTable): CallFigureStore => {
  const inShard = async (date: string, shard: number): Promise<CallTally[]> => {
    const { pk } = keys.figures(dayOf(date), shard, '');
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        Limit: mostPlaces,
      }),
    );
    return Items.map((item) => {
      const { sk, pk: _, type: __, ...counts } = Item.parse(item);
      return { date, ...sk, counts: Counts.parse(counts) };
    });
  };
  return {
    async on(day) {
      const shards = await Promise.all(figureShards.map((shard) => inShard(day, shard)));
      return shards.flat();
    },
  };
};
