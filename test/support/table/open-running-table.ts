import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';

/** Returns the table of a running hotline, whose address is in the file `table.env` of its data folder. */
export async function openRunningTable(dataDirectory: string): Promise<TicketTable> {
  const text = await readFile(join(dataDirectory, 'table.env'), 'utf8');
  const values = new Map(text.split('\n').map((line) => [line.split('=')[0], line.split('=')[1]]));
  const client = new DynamoDBClient({
    endpoint: values.get('AWS_ENDPOINT_URL_DYNAMODB') ?? '',
    region: values.get('AWS_REGION') ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    name: values.get('TICKET_TABLE') ?? '',
    client: DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    }),
  };
}
