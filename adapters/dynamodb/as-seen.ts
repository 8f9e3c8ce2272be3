/** That nobody made this version before: it is new, or what it changes is still as it was read. */
export const asSeen = ({ version }: { version: number }) =>
  version === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': version - 1 },
      };
