import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketTable } from '../table.ts';

const Page = z.object({
  Items: z.array(z.object({ code: TicketCode })).default([]),
  LastEvaluatedKey: z.record(z.string(), z.unknown()).optional(),
});

type ShardQuery = Pick<
  QueryCommandInput,
  'KeyConditionExpression' | 'ExpressionAttributeValues' | 'Limit'
>;

/** Yields the ticket codes in an index partition page by page. Throws if the partition has more than `maxPages` pages. */
export async function* listTicketCodesInShard(
  { client, name }: TicketTable,
  query: ShardQuery,
  maxPages: number,
): AsyncGenerator<TicketCode[]> {
  let after: z.infer<typeof Page>['LastEvaluatedKey'];
  for (let page = 0; page < maxPages; page += 1) {
    const { Items, LastEvaluatedKey } = Page.parse(
      await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi6',
          ...query,
          ExclusiveStartKey: after,
        }),
      ),
    );
    yield Items.map(({ code }) => code);
    if (!LastEvaluatedKey) return;
    after = LastEvaluatedKey;
  }
  throw new Error(`Gave up reading ticket codes of one day after ${maxPages} pages`);
}
