import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { TicketTable } from './table.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

const refusals: ReadonlySet<string | undefined> = new Set([
  'ConditionalCheckFailed',
  'TransactionConflict',
]);

/** False, and nothing written, when a condition didn't hold or somebody wrote at the same moment. */
export const allOrNone = async (
  { client }: TicketTable,
  TransactItems: Writes,
): Promise<boolean> => {
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : [];
    if (reasons?.some(({ Code }) => refusals.has(Code))) return false;
    throw error;
  }
};
