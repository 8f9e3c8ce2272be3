import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { LostCodeStore } from '../../core/intake/lost-code.ts';
import { dayMs } from '../../core/time/day-ms.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

/** Longer than the stream takes, at its slowest. */
const keptDays = 2;

/** What was asked for, by hash and day; the table's stream brings it to whoever looks the tickets up. */
export const lostCodeStore = ({ client, name: TableName }: TicketTable): LostCodeStore => ({
  async ask({ hashes, askedAt }, day) {
    const [newest = ''] = hashes;
    const Item = {
      ...keys.lostCode(newest, day),
      type: 'lost-code',
      hashes,
      askedAt: askedAt.toISOString(),
      ttl: ttlAt(new Date(askedAt.getTime() + keptDays * dayMs)),
    };
    const ConditionExpression = 'attribute_not_exists(pk)';
    await onlyIf(client.send(new PutCommand({ TableName, Item, ConditionExpression })));
  },
});
