import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import type { TicketTable } from '../adapters/dynamodb/table.ts';

const encodeBytes = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

/**
 * Yields all items of the ticket table as JSON lines, for a backup copy. Scans the whole table, so only a command that a
 * person starts may use it.
 */
export async function* streamTableLines({
  client,
  name: TableName,
}: TicketTable): AsyncIterable<string> {
  let ExclusiveStartKey: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
    for (const item of page.Items ?? []) yield JSON.stringify({ Item: item }, encodeBytes);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}
