import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

const races: ReadonlySet<string | undefined> = new Set([
  'ConditionalCheckFailed',
  'TransactionConflict',
]);

/** True when the transaction happened, false when somebody else was there first or at the same time. */
export const unlessRaced = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : [];
    if (reasons?.some(({ Code }) => races.has(Code))) return false;
    throw error;
  }
};
