import { GetCommand, QueryCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import {
  Publication,
  type PublicationChange,
} from '../../../core/ticket/model/fields/publication.ts';
import type { PublicationStore } from '../../../core/ticket/ports/publication-store.ts';
import type { TicketTable } from '../table.ts';

const pageSize = 25;

const LastKey = z.object({ sk: z.string() });

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Builds the write for a publication change. A withdrawn publication remains as an item without its texts. */
export function buildPublicationWrite(change: PublicationChange, table: string): Write {
  switch (change.kind) {
    case 'published':
      return {
        Put: {
          TableName: table,
          Item: {
            ...itemKinds.publication.typedKey(change.publication.id),
            ...z.encode(Publication, change.publication),
          },
          ConditionExpression: change.isUpdate
            ? 'attribute_exists(pk) AND attribute_not_exists(withdrawnAt)'
            : 'attribute_not_exists(pk)',
        },
      };
    case 'withdrawn':
      return {
        Update: {
          TableName: table,
          Key: itemKeys.publication(change.id),
          UpdateExpression: 'SET withdrawnAt = :at REMOVE title, question, answer, near',
          ExpressionAttributeValues: { ':at': change.at.toISOString() },
        },
      };
  }
}

/**
 * Creates the store of publications on the portal. One partition is enough, because supervisors publish only a few per day.
 */
export function createPublicationStore({ client, name }: TicketTable): PublicationStore {
  return {
    async find(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: name, Key: itemKeys.publication(id) }),
      );
      return Item && !('withdrawnAt' in Item) ? Publication.parse(Item) : undefined;
    },
    async page(after, most = pageSize) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: name,
          KeyConditionExpression: 'pk = :published',
          ExpressionAttributeValues: { ':published': itemKeys.publication('').pk },
          ScanIndexForward: false,
          Limit: most,
          ...(after && { ExclusiveStartKey: itemKeys.publication(after) }),
        }),
      );
      return {
        publications: Items.filter((item) => !('withdrawnAt' in item)).map((item) =>
          Publication.parse(item),
        ),
        ...(LastEvaluatedKey && { next: LastKey.parse(LastEvaluatedKey).sk }),
      };
    },
  };
}
