import { gunzipSync, gzipSync } from 'node:zlib';
import {
  GetCommand,
  PutCommand,
  paginateQuery,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { OpenDataStore } from '../../../core/open-data/build-open-data.ts';
import { StoredOpenDataRequestRow } from '../../../core/open-data/request-row.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { Instant } from '../../../core/time/instant.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

/**
 * Maximum number of open data rows in one table item. The compressed rows are far below DynamoDB's limit of 400 kB per item.
 */
const rowsInPart = 500;

/**
 * Maximum number of open data items that one request reads. Their total size is far below DynamoDB's limit of 1 MB per
 * response.
 */
const partsRead = 10;

const Part = z.object({
  sk: z.string(),
  month: z.string(),
  number: z.number(),
  parts: z.number(),
  asOf: Instant,
  rows: z.instanceof(Uint8Array),
});
type Part = z.infer<typeof Part>;
const GenerationItem = z.object({ madeAt: Instant });

const packRows = (rows: readonly StoredOpenDataRequestRow[]): Uint8Array =>
  gzipSync(JSON.stringify(rows));

const unpackRows = (rows: Uint8Array): StoredOpenDataRequestRow[] =>
  z.array(StoredOpenDataRequestRow).parse(JSON.parse(gunzipSync(rows).toString('utf8')));

const queryItems = async (
  client: TicketTable['client'],
  question: QueryCommandInput,
): Promise<unknown[]> => {
  const items: unknown[] = [];
  const pages = paginateQuery({ client }, question);
  for await (const { Items = [] } of pages) items.push(...Items);
  return items;
};

/** Omits outdated parts of a month's open data. An earlier version with more parts may have left them in the table. */
const selectCurrentParts = (parts: readonly Part[]): Part[] => {
  const counts = new Map(
    parts.filter(({ number }) => number === 0).map((part) => [part.month, part.parts]),
  );
  return parts.filter(({ month, number }) => number < (counts.get(month) ?? 0));
};

const parseCurrentParts = (items: readonly unknown[]): Part[] =>
  selectCurrentParts(items.flatMap((item) => Part.safeParse(item).data ?? []));

/** Creates the store of monthly open data; each item holds up to 500 rows, compressed. */
export function createOpenDataStore({ client, name: TableName }: TicketTable): OpenDataStore {
  return {
    async put(month, rows, at) {
      const asOf = at.toISOString();
      const parts = Math.max(1, Math.ceil(rows.length / rowsInPart));
      for (let number = parts - 1; number >= 0; number -= 1) {
        const some = rows.slice(number * rowsInPart, (number + 1) * rowsInPart);
        const Item = {
          ...itemKeys.openData(month, number),
          ...{ type: itemKinds.openData.type, month, number, parts, asOf, rows: packRows(some) },
        };
        const isNewest = {
          ConditionExpression: 'attribute_not_exists(asOf) OR asOf <= :asOf',
          ExpressionAttributeValues: { ':asOf': asOf },
        };
        // otherwise a newer run has started, which knows of later withdrawals
        if (
          !(await tryConditionalWrite(
            client.send(new PutCommand({ TableName, Item, ...isNewest })),
          ))
        )
          return;
      }
    },
    async finish(at) {
      const Item = {
        ...itemKinds.openDataVersion.typedKey(),
        madeAt: at.toISOString(),
      };
      await client.send(new PutCommand({ TableName, Item }));
    },
    async rowsOf(month) {
      const { pk, sk } = itemKeys.openData(month, 0);
      const items = await queryItems(client, {
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :month)',
        ExpressionAttributeValues: { ':pk': pk, ':month': sk.slice(0, sk.lastIndexOf('#') + 1) },
        Limit: partsRead,
      });
      return parseCurrentParts(items).flatMap(({ rows }) => unpackRows(rows));
    },
    async read() {
      const items = await queryItems(client, {
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': itemKeys.openDataVersion().pk },
        Limit: partsRead,
      });
      const parts = parseCurrentParts(items);
      const instants = [
        ...items.flatMap((item) => GenerationItem.safeParse(item).data?.madeAt ?? []),
        ...parts.map(({ asOf }) => asOf),
      ];
      const madeAt = instants.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
      return { ...(madeAt && { madeAt }), rows: parts.flatMap(({ rows }) => unpackRows(rows)) };
    },
  };
}

/** Returns the time at which all open data was last generated. */
export async function readOpenDataGeneratedAt({
  client,
  name: TableName,
}: TicketTable): Promise<Date | undefined> {
  const { Item } = await client.send(
    new GetCommand({ TableName, Key: itemKeys.openDataVersion() }),
  );
  return Item && GenerationItem.parse(Item).madeAt;
}
