import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DirectoryDraft, type DirectoryDraftStore } from '../../../core/directory/change/draft.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';
import { packChangedRows, unpackChangedRows } from './directory-item.ts';

const DraftItem = z.object({ version: z.int(), rows: z.unknown() });

/** Creates the stores of administrators' directory drafts, one item per member, with optimistic locking. */
export function createDirectoryDraftStore({ client, name: TableName }: TicketTable) {
  return {
    of: (owner: string): DirectoryDraftStore => ({
      async load() {
        const { Item } = await client.send(
          new GetCommand({ TableName, Key: itemKeys.directoryDraft(owner), ConsistentRead: true }),
        );
        if (!Item) return { version: 0, rows: [] };
        const { version, rows } = DraftItem.parse(Item);
        return DirectoryDraft.parse({ version, rows: unpackChangedRows(rows) });
      },
      put: ({ version, rows }) =>
        tryConditionalWrite(
          client.send(
            new PutCommand({
              TableName,
              Item: {
                ...itemKeys.directoryDraft(owner),
                type: 'directory-draft',
                version: version + 1,
                rows: packChangedRows(rows),
              },
              ConditionExpression: 'attribute_not_exists(pk) OR version = :seen',
              ExpressionAttributeValues: { ':seen': version },
            }),
          ),
        ),
    }),
  };
}
