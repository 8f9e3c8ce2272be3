import { expect, test } from 'vitest';
import { buildItemUpdate } from '../../../adapters/dynamodb/item-update.ts';

test('an item update writes only changed attributes, on condition that the given attributes still have their old values', () => {
  const before = { same: 1, status: 'new', gone: 'x', version: 1 };
  const after = { same: 1, status: 'assigned', fresh: ['y'], version: 2 };
  expect(buildItemUpdate(before, after, { version: 1 })).toEqual({
    UpdateExpression: 'SET #status = :status, #version = :version, #fresh = :fresh REMOVE #gone',
    ConditionExpression: '#version = :held_version',
    ExpressionAttributeNames: {
      '#status': 'status',
      '#gone': 'gone',
      '#version': 'version',
      '#fresh': 'fresh',
    },
    ExpressionAttributeValues: {
      ':status': 'assigned',
      ':version': 2,
      ':fresh': ['y'],
      ':held_version': 1,
    },
  });
});
