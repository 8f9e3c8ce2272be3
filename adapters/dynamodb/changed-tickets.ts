import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isForUpdates } from '../../core/open311/public-updates.ts';
import type { ChangedTickets } from '../../core/open311/read-updates.ts';
import type { UpdatesSpan } from '../../core/open311/updates-span.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import type { TicketEvent } from '../../core/ticket/event.ts';
import { dayAfter, type LocalDate, localDate } from '../../core/time/local-date.ts';
import { keys, shardOf, shards, type TicketTable } from './table.ts';

const pageSize = 500;
/** Of one shard of one day: a hundred thousand events. */
const mostPages = 200;

/** Where an event stands among those of its day that may show outside; most are in none. */
export const changedIndex = (event: TicketEvent) =>
  isForUpdates(event)
    ? {
        gsi6pk: keys.changedOn(localDate(event.at), shardOf(event.code)),
        gsi6sk: event.at.toISOString(),
      }
    : {};

const Page = z.object({
  Items: z.array(z.object({ code: TicketCode })).default([]),
  LastEvaluatedKey: z.record(z.string(), z.unknown()).optional(),
});

const daysOf = ({ from, to }: UpdatesSpan): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = localDate(from); day <= localDate(to); day = dayAfter(day)) days.push(day);
  return days;
};

/** Behind every instant of the second. */
const endOf = (to: Date): string => `${to.toISOString().slice(0, 19)}~`;

/** Tickets by when something happened to them that may show outside. */
export const changedTickets = ({ client, name }: TicketTable): ChangedTickets => {
  const inShard = async (day: LocalDate, shard: number, { from, to }: UpdatesSpan) => {
    const codes: TicketCode[] = [];
    let after: z.infer<typeof Page>['LastEvaluatedKey'];
    for (let page = 0; page < mostPages; page += 1) {
      const { Items, LastEvaluatedKey } = Page.parse(
        await client.send(
          new QueryCommand({
            TableName: name,
            IndexName: 'gsi6',
            KeyConditionExpression: 'gsi6pk = :day AND gsi6sk BETWEEN :from AND :to',
            ExpressionAttributeValues: {
              ':day': keys.changedOn(day, shard),
              ':from': from.toISOString(),
              ':to': endOf(to),
            },
            Limit: pageSize,
            ExclusiveStartKey: after,
          }),
        ),
      );
      codes.push(...Items.map(({ code }) => code));
      if (!LastEvaluatedKey) return codes;
      after = LastEvaluatedKey;
    }
    throw new Error(`The changes of ${day} are more than can be read at once`);
  };
  return {
    async between(span) {
      const found: TicketCode[] = [];
      for (const day of daysOf(span)) {
        const each = await Promise.all(shards.map((shard) => inShard(day, shard, span)));
        found.push(...each.flat());
      }
      return [...new Set(found)];
    },
  };
};
