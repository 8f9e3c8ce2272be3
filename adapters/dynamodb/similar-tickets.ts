import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { TicketCode } from '../../core/ticket/code.ts';
import type { RepeatStore, Window } from '../../core/ticket/repeats.ts';
import { keys, type TicketTable } from './table.ts';

const Found = z.object({ code: TicketCode });

/** Creates the store that finds tickets with the same caller, or with the same topic and area, newest first. */
export const similarTickets = ({ client, name }: TicketTable): RepeatStore => {
  const newest = async (index: 'gsi2' | 'gsi4', partition: string, { from, to, most }: Window) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: index,
        KeyConditionExpression: '#partition = :partition AND #openedAt BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#partition': `${index}pk`, '#openedAt': `${index}sk` },
        ExpressionAttributeValues: {
          ':partition': partition,
          ':from': from.toISOString(),
          ':to': to.toISOString(),
        },
        ScanIndexForward: false,
        Limit: most,
      }),
    );
    return Items.map((item) => Found.parse(item).code);
  };
  return {
    byCaller: (callerHash, window) => newest('gsi2', keys.caller(callerHash), window),
    byPlace: ({ topic, areaCode }, window) =>
      newest('gsi4', keys.samePlace(topic, areaCode), window),
  };
};
