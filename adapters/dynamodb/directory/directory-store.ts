import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  paginateQuery,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DirectoryChange, type DirectoryStore } from '../../../core/directory/change/change.ts';
import type { DirectoryDeployment } from '../../../core/directory/change/load-directory.ts';
import { upgradeStoredRow } from '../../../core/directory/change/upgrade-stored-rows.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { ConfigurationError } from '../../../core/shared/errors.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { toAuditIndexKeys } from '../staff/audit-store.ts';
import type { TicketTable } from '../table.ts';
import {
  packChangedRows,
  packDirectory,
  unpackChangedRows,
  unpackDirectory,
} from './directory-item.ts';

const LastChange = z.object({ lastChange: z.number().int().nonnegative().default(0) });

/**
 * Converts a directory change to its table item. The changed rows are stored as JSON text, because people read the rows and
 * DynamoDB does not preserve the order of fields.
 */
const toItem = (change: DirectoryChange): Record<string, unknown> => {
  const { rows, ...rest } = z.encode(DirectoryChange, change);
  return {
    ...itemKinds.directoryChange.typedKey(change.number),
    ...rest,
    rows: packChangedRows(rows),
    ...toAuditIndexKeys({
      ...{ at: change.at, of: 'directory', kind: 'changed', actorSub: change.by.member },
      about: String(change.number),
    }),
  };
};

const toDirectoryChange = (item: unknown): DirectoryChange => {
  const { rows, ...rest } = z.looseObject({ rows: z.unknown() }).parse(item);
  const stored = DirectoryChange.shape.rows.parse(unpackChangedRows(rows));
  return DirectoryChange.parse({
    ...rest,
    rows: stored.map(({ before, after, ...row }) => ({
      ...row,
      before: upgradeStoredRow(row.table, before),
      after: upgradeStoredRow(row.table, after),
    })),
  });
};

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

const conflictReasonCodes = ['ConditionalCheckFailed', 'TransactionConflict'];

/** Writes all items in one transaction. Returns `stale` and writes nothing on a version conflict. */
const writeAllOrNone = async ({ client }: TicketTable, writes: Writes) => {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: writes }));
    return 'committed';
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : [];
    if (reasons?.some(({ Code = '' }) => conflictReasonCodes.includes(Code))) return 'stale';
    throw error;
  }
};

/** Builds the optimistic locking condition that no directory change was committed since the read. */
const buildNoChangeSinceCondition = (lastChange: number) => ({
  ConditionExpression: 'attribute_not_exists(lastChange) OR lastChange = :last',
  ExpressionAttributeValues: { ':last': lastChange },
});

const loadDirectoryFiles = (
  table: TicketTable,
  { files, directory, lastChange }: DirectoryDeployment,
) =>
  writeAllOrNone(table, [
    {
      Put: {
        TableName: table.name,
        Item: { ...itemKinds.directoryFiles.typedKey(), ...packDirectory(files) },
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: {
          ...itemKinds.directory.typedKey(),
          ...packDirectory(directory),
          filesVersion: files.version,
          lastChange,
        },
        ...buildNoChangeSinceCondition(lastChange),
      },
    },
  ]);

const commitDirectoryChange = (
  table: TicketTable,
  change: DirectoryChange,
  directory: Directory,
) => {
  const { version, body } = packDirectory(directory);
  const before = buildNoChangeSinceCondition(change.number - 1);
  return writeAllOrNone(table, [
    {
      Update: {
        TableName: table.name,
        Key: itemKeys.directory(),
        UpdateExpression: 'SET #version = :version, body = :body, lastChange = :number',
        ConditionExpression: `#version = :before AND (${before.ConditionExpression})`,
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: {
          ...before.ExpressionAttributeValues,
          ':before': change.version.before,
          ':version': version,
          ':body': body,
          ':number': change.number,
        },
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: toItem(change),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ]);
};

const readItem = async ({ client, name }: TicketTable, Key: Record<string, string>) => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key, ConsistentRead: true }),
  );
  if (!Item)
    throw new ConfigurationError(
      'The directory is not loaded in the table; deploy HotlineTicketing',
    );
  return Item;
};

const buildHistoryQuery = (name: string, from: number, to: number) => ({
  TableName: name,
  ConsistentRead: true,
  KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
  ExpressionAttributeValues: {
    ':pk': itemKeys.directoryChange(from).pk,
    ':from': itemKeys.directoryChange(from).sk,
    ':to': itemKeys.directoryChange(to).sk,
  },
});

const maxChangeNumber = 999_999;

/**
 * Creates the store of the directory, which combines the deployed files and all changes by staff. Writes use optimistic
 * locking.
 */
export function createDirectoryStore(
  table: TicketTable,
): DirectoryStore & { load(loaded: DirectoryDeployment): Promise<'committed' | 'stale'> } {
  return {
    async current() {
      const found = await readItem(table, itemKeys.directory());
      return { directory: unpackDirectory(found).directory(), ...LastChange.parse(found) };
    },
    files: async () =>
      unpackDirectory(await readItem(table, itemKeys.directoryFiles())).directory(),
    async changes() {
      const changes: DirectoryChange[] = [];
      for await (const { Items = [] } of paginateQuery(
        { client: table.client },
        buildHistoryQuery(table.name, 1, maxChangeNumber),
      )) {
        changes.push(...Items.map(toDirectoryChange));
      }
      return changes;
    },
    async latest(most, before = maxChangeNumber + 1) {
      if (before <= 1) return [];
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          ...buildHistoryQuery(table.name, 1, before - 1),
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map(toDirectoryChange);
    },
    commit: (change, directory) => commitDirectoryChange(table, change, directory),
    load: (loaded) => loadDirectoryFiles(table, loaded),
  };
}
