import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DirectoryDraft, type DirectoryDraftStore } from '../../../core/directory/change/draft.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { computeTtl, type TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';
import { packChangedRows, unpackChangedRows } from './directory-item.ts';

const DraftItem = z.object({ version: z.int(), rows: z.unknown() });

/** Maximum size of a stored draft in bytes, which leaves room for the other attributes of an item of at most 400 kB. */
const maxPackedBytes = 380_000;

/** Creates the stores of administrators' directory drafts, one item per member, with optimistic locking. */
export function createDirectoryDraftStore(
  { client, name: TableName }: TicketTable,
  now: () => Date,
) {
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
      async put({ version, rows }) {
        const packed = packChangedRows(rows);
        if (Buffer.byteLength(packed) > maxPackedBytes) return 'too-large';
        const isStored = await tryConditionalWrite(
          client.send(
            new PutCommand({
              TableName,
              Item: {
                ...itemKinds.directoryDraft.typedKey(owner),
                version: version + 1,
                rows: packed,
                ttl: computeTtl(itemKinds.directoryDraft, now()),
              },
              ConditionExpression: 'attribute_not_exists(pk) OR version = :seen',
              ExpressionAttributeValues: { ':seen': version },
            }),
          ),
        );
        return isStored ? 'stored' : 'stale';
      },
    }),
  };
}
