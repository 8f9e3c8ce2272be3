import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { StoreVoiceMessageDeps } from '../../../core/contact-center/change/store-voice-message.ts';
import { getCallExpiry } from '../../../core/contact-center/model/calls/call-limits.ts';
import type { VoiceMessageKey } from '../../../core/contact-center/model/calls/voice-message-keys.ts';
import type { AwaitedTranscriptStore } from '../../../core/contact-center/ports/awaited-transcript-store.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { CallId } from '../../../core/ticket/model/fields/voice-message.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { type TicketTable, toTtl } from '../table.ts';

/** Maximum number of overdue transcripts that one scheduled run processes. Later runs process the remaining ones. */
const maxAtOnce = 200;

const AwaitedTranscriptItem = z
  .object({ pk: z.string().transform((pk) => pk.slice('J#'.length)), code: TicketCode })
  .transform(({ pk, code }) => ({ code, call: CallId.parse(pk) }));

/**
 * Creates the store of calls whose transcripts have not arrived, sorted by the time at which the transcripts become overdue.
 */
export function createAwaitedTranscriptStore(
  { client, name: TableName }: TicketTable,
  now: () => Date,
): AwaitedTranscriptStore & { expect: StoreVoiceMessageDeps['awaitWords'] } {
  return {
    async expect({ code, call }: VoiceMessageKey, until) {
      const forgetAt = getCallExpiry(now());
      await client.send(
        new UpdateCommand({
          TableName,
          Key: itemKeys.call(call),
          UpdateExpression:
            'SET gsi3pk = :words, gsi3sk = :until, code = :code, #type = :type, #ttl = if_not_exists(#ttl, :ttl)',
          ExpressionAttributeNames: { '#type': 'type', '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ...{
              ':words': itemKeys.awaitedTranscripts(),
              ':until': until.toISOString(),
              ':code': code,
            },
            ...{ ':type': itemKinds.call.type, ':ttl': toTtl(forgetAt) },
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
          ExpressionAttributeValues: {
            ':words': itemKeys.awaitedTranscripts(),
            ':at': at.toISOString(),
          },
          Limit: maxAtOnce,
        }),
      );
      return Items.map((item) => AwaitedTranscriptItem.parse(item));
    },
    async settle({ call }) {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: itemKeys.call(call),
          UpdateExpression: 'REMOVE gsi3pk, gsi3sk',
        }),
      );
    },
  };
}
