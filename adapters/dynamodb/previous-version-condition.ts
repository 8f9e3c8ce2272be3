/** Builds the condition for optimistic locking: version 1 must be new, a later version must follow the stored one. */
export function previousVersionCondition({ version }: { version: number }) {
  return version === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': version - 1 },
      };
}
