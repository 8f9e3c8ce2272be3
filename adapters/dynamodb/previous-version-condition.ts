/**
 * Builds the optimistic locking condition: version 1 must not exist yet, and a later version must directly follow the stored
 * one.
 */
export function buildPreviousVersionCondition({ version }: { version: number }) {
  return version === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': version - 1 },
      };
}
