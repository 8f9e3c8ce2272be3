import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/** True when the write happened, false when its condition did not hold. */
export const onlyIf = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
