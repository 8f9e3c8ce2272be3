import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type {
  DuplicateStore,
  OpenedTicketsQuery,
} from '../../../core/ticket/ports/duplicate-store.ts';
import type { TicketTable } from '../table.ts';

const SimilarTicketItem = z.object({ code: TicketCode });

/** Creates the store that finds tickets with the same phone number, or with the same topic and area, newest first. */
export function createSimilarTicketStore({ client, name }: TicketTable): DuplicateStore {
  const newest = async (
    index: 'gsi2' | 'gsi4',
    partition: string,
    { from, to, maxResults }: OpenedTicketsQuery,
  ) => {
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
        Limit: maxResults,
      }),
    );
    return Items.map((item) => SimilarTicketItem.parse(item).code);
  };
  return {
    byCaller: (callerHash, window) => newest('gsi2', itemKeys.caller(callerHash), window),
    byPlace: ({ topic, areaCode }, window) =>
      newest('gsi4', itemKeys.sameTopicAndArea(topic, areaCode), window),
  };
}
