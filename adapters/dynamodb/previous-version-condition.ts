/**
 * Builds the optimistic locking condition for writing a versioned item. Version 1 requires that no item exists; a later
 * version requires that the preceding version is stored.
 */
export function buildPreviousVersionCondition({ version }: { version: number }) {
  return version === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': version - 1 },
      };
}
