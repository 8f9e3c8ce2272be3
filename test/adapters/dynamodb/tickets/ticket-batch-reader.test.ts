import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, onTestFinished, test } from 'vitest';
import { createTicketTableClient } from '../../../../adapters/dynamodb/table.ts';
import { createTicketBatchReader } from '../../../../adapters/dynamodb/tickets/ticket-batch-reader.ts';
import { ThrottledError } from '../../../../core/shared/errors.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';

test('reading tickets throws a ThrottledError when DynamoDB returns no item of a batch', async () => {
  const client = mockClient(DynamoDBDocumentClient);
  onTestFinished(() => client.restore());
  client.on(BatchGetCommand).callsFake(({ RequestItems }) => ({ UnprocessedKeys: RequestItems }));
  const read = createTicketBatchReader(createTicketTableClient('tickets'))([aTicket().code]);
  await expect(read).rejects.toThrow(
    new ThrottledError('Table tickets: no key of a batch of 1 was processed'),
  );
  expect(client.commandCalls(BatchGetCommand)).toHaveLength(1);
});
