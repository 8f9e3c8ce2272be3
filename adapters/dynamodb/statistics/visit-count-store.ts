import { paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { VisitCount, VisitCountStore } from '../../../core/press/visit-count.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';

const VisitCountItem = z.object({ sk: z.string(), count: z.number().int() });

const countOf = (item: unknown): VisitCount => {
  const { sk, count } = VisitCountItem.parse(item);
  const [date = '', place = ''] = sk.split('#');
  return { date, place, count };
};

/** Creates the counters of visits through posters' QR codes and partners' links, one item per place and day. */
export function createVisitCountStore({ client, name }: TicketTable): VisitCountStore {
  return {
    async add(place, on) {
      await client.send(
        new UpdateCommand({
          TableName: name,
          Key: itemKeys.posterScans(on, place),
          UpdateExpression: 'ADD #count :one SET #type = :type',
          ExpressionAttributeNames: { '#count': 'count', '#type': 'type' },
          ExpressionAttributeValues: { ':one': 1, ':type': 'source' },
        }),
      );
    },
    async between(from, to) {
      const pages = paginateQuery(
        { client },
        {
          TableName: name,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':pk': itemKeys.posterScans(from, '').pk,
            ':from': itemKeys.posterScans(from, '').sk,
            ':to': itemKeys.posterScans(to, '~').sk,
          },
        },
      );
      const counts: VisitCount[] = [];
      for await (const { Items = [] } of pages) counts.push(...Items.map(countOf));
      return counts;
    },
  };
}
