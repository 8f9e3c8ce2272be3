import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  type Open311ClientChange,
  type Open311ClientStore,
  StoredOpen311Client,
} from '../../../core/open311/clients/stored-open311-client.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { foldDiacritics } from '../../../core/text/fold.ts';
import { buildPreviousVersionCondition } from '../previous-version-condition.ts';
import { toAuditIndexKeys } from '../staff/audit-store.ts';
import type { TicketTable } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';

const pageSize = 50;

/** Maximum number of Open311 API clients (providers) that one read returns, more than the province has units. */
const maxListed = 2000;

/** Schema that extracts the id of an Open311 API client from an index item, which contains only table keys. */
const Open311ClientIndexItem = z
  .object({ gsi2sk: z.string() })
  .transform(({ gsi2sk }) => gsi2sk.slice(gsi2sk.lastIndexOf('#') + 1));

const KeyItem = z.object({ provider: z.string() });

/**
 * Builds the writes for a change of an Open311 provider: the provider, its API key and the history entry, for one
 * transaction.
 */
const buildOpen311ClientWrites = (
  { kind, after, at, by, reason }: Open311ClientChange,
  TableName: string,
) => {
  const { id, version, keyHash, name } = after;
  const listed = { gsi2pk: itemKeys.providers(), gsi2sk: `${foldDiacritics(name)}#${id}` };
  const item = {
    ...itemKinds.provider.typedKey(id),
    ...z.encode(StoredOpen311Client, after),
  };
  const key = { ...itemKinds.providerKey.typedKey(keyHash), provider: id };
  const change = {
    ...itemKinds.providerChange.typedKey(id, version),
    ...{ kind, at: at.toISOString(), by, reason, text: name },
    ...toAuditIndexKeys({ at, of: 'provider', kind, actorSub: by.sub, about: id, version }),
  };
  return [
    { Put: { TableName, Item: { ...item, ...listed }, ...buildPreviousVersionCondition(after) } },
    { Put: { TableName, Item: key } },
    { Put: { TableName, Item: change } },
  ];
};

/** Creates the store of Open311 providers: one item per provider, one item per API key, and a history of changes. */
export function createOpen311ClientStore(table: TicketTable): Open311ClientStore {
  const { client, name: TableName } = table;
  const read = async (key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }))).Item;
  const find: Open311ClientStore['find'] = async (id) => {
    const item = await read(itemKeys.provider(id));
    return item && StoredOpen311Client.parse(item);
  };
  return {
    find,
    async findByKey(keyHash) {
      const item = await read(itemKeys.providerKey(keyHash));
      const provider = item && (await find(KeyItem.parse(item).provider));
      return provider?.keyHash === keyHash ? provider : undefined;
    },
    async list() {
      const pages = paginateQuery(
        { client, pageSize },
        {
          TableName,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :providers',
          ExpressionAttributeValues: { ':providers': itemKeys.providers() },
          Limit: maxListed + 1,
        },
      );
      const storedProviders: StoredOpen311Client[] = [];
      for await (const { Items = [] } of pages) {
        if (storedProviders.length >= maxListed)
          throw new Error(`Cannot list API keys: more than ${maxListed} providers`);
        const some = await Promise.all(
          Items.map((item) => find(Open311ClientIndexItem.parse(item))),
        );
        storedProviders.push(...some.flatMap((one) => one ?? []));
      }
      return storedProviders;
    },
    put: (change) => writeTransaction(table, buildOpen311ClientWrites(change, TableName)),
  };
}
