import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { callKeptUntil } from '../../core/contact-center/call-numbers.ts';
import type { AwaitedWords } from '../../core/contact-center/chase-words.ts';
import type { MessageName } from '../../core/contact-center/message-name.ts';
import type { MessagePorts } from '../../core/contact-center/take-message.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { CallId } from '../../core/ticket/voice-message.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

/** Maximum overdue transcripts per run; later runs process the rest. */
const mostAtOnce = 200;

const Found = z
  .object({ pk: z.string().transform((pk) => pk.slice('J#'.length)), code: TicketCode })
  .transform(({ pk, code }) => ({ code, call: CallId.parse(pk) }));

/** Creates the store of calls whose transcripts have not arrived, by the time at which they become overdue. */
export const awaitedWords = (
  { client, name: TableName }: TicketTable,
  now: () => Date,
): AwaitedWords & { expect: MessagePorts['awaitWords'] } => ({
  async expect({ code, call }: MessageName, until) {
    const forgetAt = callKeptUntil(now());
    await client.send(
      new UpdateCommand({
        TableName,
        Key: keys.call(call),
        UpdateExpression:
          'SET gsi3pk = :words, gsi3sk = :until, code = :code, #type = :type, #ttl = if_not_exists(#ttl, :ttl)',
        ExpressionAttributeNames: { '#type': 'type', '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ...{ ':words': keys.awaitedWords(), ':until': until.toISOString(), ':code': code },
          ...{ ':type': 'call', ':ttl': ttlAt(forgetAt) },
        },
      }),
    );
  },
  async overdue(at) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'gsi3',
        KeyConditionExpression: 'gsi3pk = :words AND gsi3sk <= :at',
        ExpressionAttributeValues: { ':words': keys.awaitedWords(), ':at': at.toISOString() },
        Limit: mostAtOnce,
      }),
    );
    return Items.map((item) => Found.parse(item));
  },
  async settle({ call }) {
    await client.send(
      new UpdateCommand({
        TableName,
        Key: keys.call(call),
        UpdateExpression: 'REMOVE gsi3pk, gsi3sk',
      }),
    );
  },
});
