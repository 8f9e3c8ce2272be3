import { setTimeout as wait } from 'node:timers/promises';
import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { ThrottledError } from '../../core/shared/errors.ts';
import type { TicketTable } from './table.ts';

/**
 * Schema for one line of a table copy, in the format of DynamoDB's S3 export. A binary value is an object with the property
 * `base64`.
 */
const Line = z.object({ Item: z.record(z.string(), z.unknown()) });

type Item = NonNullable<NonNullable<WriteRequest['PutRequest']>['Item']>;

const Bytes = z.strictObject({ base64: z.string() });

const reviveBytes = (_: string, value: unknown): unknown => {
  const bytes = Bytes.safeParse(value);
  return bytes.success ? Buffer.from(bytes.data.base64, 'base64') : value;
};

const ItemOfLine = z.custom<Item>(
  (value) => z.record(z.string(), z.object({})).safeParse(value).success,
);

const TicketLine = z.object({
  Item: z.object({ pk: z.object({ S: z.string().startsWith('T#') }) }),
});

/**
 * Returns whether a line of a table copy contains a ticket. Tickets are restored last, because a restored ticket is processed
 * at once and would be counted twice if its statistics item were still missing.
 */
export function isTicketLine(line: string): boolean {
  return TicketLine.safeParse(JSON.parse(line)).success;
}

/** DynamoDB's maximum of items in one batch write. */
const maxAtOnce = 25;
const maxTries = 8;

const writeBatch = async (
  { client, name }: TicketTable,
  requests: WriteRequest[],
): Promise<void> => {
  let left = requests;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === maxTries) {
      throw new ThrottledError(
        `Table ${name}: ${left.length} items unprocessed after ${maxTries} attempts; repeat the import`,
      );
    }
    if (attempt > 0) await wait(50 * 2 ** attempt);
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [name]: left } }),
    );
    left = UnprocessedItems?.[name] ?? [];
  }
};

/** Writes all lines of a table copy into the table and overwrites existing items. Returns the number of items. */
export async function importTableLines(
  table: TicketTable,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<number> {
  let batch: WriteRequest[] = [];
  let items = 0;
  for await (const line of lines) {
    const { Item } = Line.parse(JSON.parse(line, reviveBytes));
    batch.push({ PutRequest: { Item: ItemOfLine.parse(Item) } });
    items += 1;
    if (batch.length === maxAtOnce) {
      await writeBatch(table, batch);
      batch = [];
    }
  }
  await writeBatch(table, batch);
  return items;
}
