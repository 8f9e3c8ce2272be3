import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { SavedView, type SavedViewStore } from '../../../core/staff/members/saved-view.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const SavedViewsItem = z.object({ version: z.int(), views: z.array(SavedView) });

/** Creates the stores of staff members' saved views, one item per member, with optimistic locking. */
export function createSavedViewStore({ client, name: TableName }: TicketTable) {
  return {
    of: (owner: string): SavedViewStore => ({
      owner,
      async load() {
        const { Item } = await client.send(
          new GetCommand({ TableName, Key: itemKeys.savedViews(owner), ConsistentRead: true }),
        );
        return Item ? SavedViewsItem.parse(Item) : { version: 0, views: [] };
      },
      put: (views, seenVersion) =>
        tryConditionalWrite(
          client.send(
            new PutCommand({
              TableName,
              Item: {
                ...itemKinds.savedViews.typedKey(owner),
                version: seenVersion + 1,
                views,
              },
              ConditionExpression: 'attribute_not_exists(pk) OR version = :seen',
              ExpressionAttributeValues: { ':seen': seenVersion },
            }),
          ),
        ),
    }),
  };
}
