/** Builds the condition for optimistic locking: version 1 must be new, a later version must follow the stored one. */
export const previousVersionCondition = ({ version }: { version: number }) =>
  version === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': version - 1 },
      };
