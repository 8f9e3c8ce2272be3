import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AttemptLimit, Attempts } from '../../core/access/attempts.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

const windowOf = ({ withinMinutes }: AttemptLimit, now: Date): { name: string; endsAt: Date } => {
  const span = withinMinutes * 60_000;
  const number = Math.floor(now.getTime() / span);
  return { name: `${withinMinutes}m#${number}`, endsAt: new Date((number + 1) * span) };
};

/** Attempts in fixed windows, counted in the table so that all functions share them. */
export const attemptCounter = ({ client, name }: TicketTable, now: () => Date): Attempts => {
  const add = (
    bucket: string,
    limit: AttemptLimit,
    by: 1 | -1,
    condition: string,
    bound: number,
  ) => {
    const window = windowOf(limit, now());
    return onlyIf(
      client.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.attempts(bucket, window.name),
          UpdateExpression: 'ADD #count :by SET #ttl = :ttl',
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
          ExpressionAttributeValues: { ':by': by, ':bound': bound, ':ttl': ttlAt(window.endsAt) },
        }),
      ),
    );
  };
  return {
    async take(bucket, limit) {
      const isAllowed = await add(
        bucket,
        limit,
        1,
        'attribute_not_exists(#count) OR #count < :bound',
        limit.most,
      );
      return isAllowed
        ? { kind: 'allowed' }
        : { kind: 'too-many', retryAt: windowOf(limit, now()).endsAt };
    },
    async giveBack(bucket, limit) {
      await add(bucket, limit, -1, '#count > :bound', 0);
    },
  };
};
