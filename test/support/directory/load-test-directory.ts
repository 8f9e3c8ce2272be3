import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { createDirectoryStore } from '../../../adapters/dynamodb/directory/directory-store.ts';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { loadDirectory } from '../../../core/directory/change/load-directory.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { launchDay } from './test-directory.ts';

const directoryKeys = [itemKeys.directory(), itemKeys.directoryFiles()];

/** Items of the loaded directory, cached because validating and packing takes 100 ms. */
let items: Promise<Record<string, unknown>[]> | undefined;

const itemsOf = async (table: TicketTable): Promise<Record<string, unknown>[]> => {
  const loaded = await loadDirectory('invented', {
    store: createDirectoryStore(table),
    now: () => launchDay,
  });
  if (loaded.kind === 'invalid') throw new Error(JSON.stringify(loaded.problems));
  return Promise.all(
    directoryKeys.map(async (Key) => {
      const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
      return Item ?? {};
    }),
  );
};

/**
 * Loads the directory into the table as the first deployment does. Later tables of the same worker get copies of the items.
 */
export async function loadTestDirectory(table: TicketTable): Promise<void> {
  items ??= itemsOf(table);
  for (const Item of await items) {
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  }
}
