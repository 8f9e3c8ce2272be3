import { gunzipSync, gzipSync } from 'node:zlib';
import {
  GetCommand,
  PutCommand,
  paginateQuery,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { OpenDataStore } from '../../core/open-data/make-open-data.ts';
import { KeptRow } from '../../core/open-data/request-row.ts';
import { Instant } from '../../core/time/instant.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable } from './table.ts';

/** So many rows, packed, are far below the 400 kB that an item may have. */
const rowsInPart = 500;

/** At once, of far less than the megabyte that an answer may have. */
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
const Made = z.object({ madeAt: Instant });

const packed = (rows: readonly KeptRow[]): Uint8Array => gzipSync(JSON.stringify(rows));

const unpacked = (rows: Uint8Array): KeptRow[] =>
  z.array(KeptRow).parse(JSON.parse(gunzipSync(rows).toString('utf8')));

const itemsOf = async (
  client: TicketTable['client'],
  question: QueryCommandInput,
): Promise<unknown[]> => {
  const items: unknown[] = [];
  const pages = paginateQuery({ client }, question);
  for await (const { Items = [] } of pages) items.push(...Items);
  return items;
};

/** What a shorter month has left behind is passed over. */
const inForce = (parts: readonly Part[]): Part[] => {
  const counts = new Map(
    parts.filter(({ number }) => number === 0).map((part) => [part.month, part.parts]),
  );
  return parts.filter(({ month, number }) => number < (counts.get(month) ?? 0));
};

const partsIn = (items: readonly unknown[]): Part[] =>
  inForce(items.flatMap((item) => Part.safeParse(item).data ?? []));

/** The rows of each month, packed, some hundreds in an item. */
export const openDataStore = ({ client, name: TableName }: TicketTable): OpenDataStore => ({
  async put(month, rows, at) {
    const asOf = at.toISOString();
    const parts = Math.max(1, Math.ceil(rows.length / rowsInPart));
    for (let number = parts - 1; number >= 0; number -= 1) {
      const some = rows.slice(number * rowsInPart, (number + 1) * rowsInPart);
      const Item = {
        ...keys.openData(month, number),
        ...{ type: 'open-data', month, number, parts, asOf, rows: packed(some) },
      };
      const isNewest = {
        ConditionExpression: 'attribute_not_exists(asOf) OR asOf <= :asOf',
        ExpressionAttributeValues: { ':asOf': asOf },
      };
      // else somebody began later, who knows what was taken back meanwhile
      if (!(await onlyIf(client.send(new PutCommand({ TableName, Item, ...isNewest }))))) return;
    }
  },
  async finish(at) {
    const Item = { ...keys.openDataMade(), type: 'open-data-made', madeAt: at.toISOString() };
    await client.send(new PutCommand({ TableName, Item }));
  },
  async rowsOf(month) {
    const { pk, sk } = keys.openData(month, 0);
    const items = await itemsOf(client, {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :month)',
      ExpressionAttributeValues: { ':pk': pk, ':month': sk.slice(0, sk.lastIndexOf('#') + 1) },
      Limit: partsRead,
    });
    return partsIn(items).flatMap(({ rows }) => unpacked(rows));
  },
  async read() {
    const items = await itemsOf(client, {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.openDataMade().pk },
      Limit: partsRead,
    });
    const parts = partsIn(items);
    const instants = [
      ...items.flatMap((item) => Made.safeParse(item).data?.madeAt ?? []),
      ...parts.map(({ asOf }) => asOf),
    ];
    const madeAt = instants.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
    return { ...(madeAt && { madeAt }), rows: parts.flatMap(({ rows }) => unpacked(rows)) };
  },
});

/** When all of it was made last. */
export const openDataMadeAt = async ({
  client,
  name: TableName,
}: TicketTable): Promise<Date | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName, Key: keys.openDataMade() }));
  return Item && Made.parse(Item).madeAt;
};
