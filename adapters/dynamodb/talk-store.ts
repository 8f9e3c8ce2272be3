import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Talk, type TalkStore } from '../../core/conversation/talk.ts';
import { talkerKey } from '../../core/conversation/talker-key.ts';
import type { TalkerName } from '../../core/conversation/talker-name.ts';
import type { Keyed } from '../../core/ticket/keyed.ts';
import { locked, unlocked } from './locked.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

const Item = z.object({
  version: z.number().int(),
  body: z.instanceof(Uint8Array),
  ttl: z.number(),
});

/**
 * Derives the encryption key of a chat session. The user's id on the channel is required and stored nowhere, so the table
 * alone does not reveal the content.
 */
const keyFor = ({ channel, user }: TalkerName, keyed: Keyed): Uint8Array =>
  keyed.digest('talk', `${channel}\n${user}`).subarray(0, 32);

type Setting = { keyed: Keyed; now(): Date };

/** Creates the store of encrypted chat sessions by user, with optimistic locking; items expire automatically. */
export const talkStore = (
  { client, name: TableName }: TicketTable,
  { keyed, now }: Setting,
): TalkStore => ({
  async load(talker) {
    const Key = keys.talk(talker.channel, talkerKey(talker, keyed));
    const { Item: found } = await client.send(
      new GetCommand({ TableName, Key, ConsistentRead: true }),
    );
    if (!found) return { talk: undefined, version: 0 };
    const { version, body, ttl } = Item.parse(found);
    // DynamoDB can delete expired items hours late
    if (ttl <= ttlAt(now())) return { talk: undefined, version };
    const text = unlocked(body, keyFor(talker, keyed));
    return { talk: Talk.parse(JSON.parse(text)), version };
  },
  save: (talker, talk, version, forgetAt) =>
    onlyIf(
      client.send(
        new PutCommand({
          TableName,
          Item: {
            ...keys.talk(talker.channel, talkerKey(talker, keyed)),
            type: 'talk',
            version: version + 1,
            body: locked(JSON.stringify(z.encode(Talk, talk)), keyFor(talker, keyed)),
            ttl: ttlAt(forgetAt),
          },
          ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :version',
          ...(version !== 0 && {
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': version },
          }),
        }),
      ),
    ),
});
