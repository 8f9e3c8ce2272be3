import { setTimeout as wait } from 'node:timers/promises';
import { BatchWriteItemCommand, paginateScan, type WriteRequest } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { TicketTable } from './table.ts';

/** A line of DynamoDB's own export to S3: values by their types, bytes in base64. */
const Line = z.object({ Item: z.record(z.string(), z.unknown()) });

type Item = NonNullable<NonNullable<WriteRequest['PutRequest']>['Item']>;

const asText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

const Bytes = z.strictObject({ base64: z.string() });

const asBytes = (_: string, value: unknown): unknown => {
  const bytes = Bytes.safeParse(value);
  return bytes.success ? Buffer.from(bytes.data.base64, 'base64') : value;
};

const ItemOfLine = z.custom<Item>(
  (value) => z.record(z.string(), z.object({})).safeParse(value).success,
);

/** All items, a line each: what a copy is made of. For commands and drills alone, never for an answer. */
export async function* linesOf({ client, name: TableName }: TicketTable): AsyncIterable<string> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const item of Items) yield JSON.stringify({ Item: item }, asText);
  }
}

/** DynamoDB takes so many at once. */
const mostAtOnce = 25;
const mostTries = 8;

const write = async ({ client, name }: TicketTable, requests: WriteRequest[]): Promise<void> => {
  let left = requests;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === mostTries) throw new Error(`${left.length} items were not taken`);
    if (attempt > 0) await wait(50 * 2 ** attempt);
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [name]: left } }),
    );
    left = UnprocessedItems?.[name] ?? [];
  }
};

/** Puts all lines of a copy into the table, over what stands there; says how many. */
export const putLines = async (
  table: TicketTable,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<number> => {
  let batch: WriteRequest[] = [];
  let items = 0;
  for await (const line of lines) {
    const { Item } = Line.parse(JSON.parse(line, asBytes));
    batch.push({ PutRequest: { Item: ItemOfLine.parse(Item) } });
    items += 1;
    if (batch.length === mostAtOnce) {
      await write(table, batch);
      batch = [];
    }
  }
  await write(table, batch);
  return items;
};
