import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import {
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { TicketTable } from './table.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

const conflictReasonCodes: ReadonlySet<string | undefined> = new Set([
  'ConditionalCheckFailed',
  'TransactionConflict',
]);

const isRefusal = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  error instanceof TransactionConflictException ||
  (error instanceof TransactionCanceledException &&
    error.CancellationReasons?.some(({ Code }) => conflictReasonCodes.has(Code)) === true);

/**
 * Writes all items in one transaction. Returns false, with nothing written, if a condition failed or another write
 * conflicted. A single put is written without a transaction, which would cost twice as much.
 */
export async function writeTransaction(
  { client }: Pick<TicketTable, 'client'>,
  TransactItems: Writes,
): Promise<boolean> {
  const [first, ...others] = TransactItems;
  try {
    if (first?.Put && others.length === 0) await client.send(new PutCommand(first.Put));
    else await client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
