import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RatingAndVoiceStartStore } from '../../../core/contact-center/ports/rating-and-voice-start.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { type TicketTable, toTtl } from '../table.ts';

type Attributes = Record<string, unknown>;

/**
 * Creates the store that adds a caller's rating and the start times of voice messages to the call's item. Other functions
 * write other attributes of this item.
 */
export function createRatingAndVoiceStartStore({
  client,
  name,
}: TicketTable): RatingAndVoiceStartStore {
  const note = async (
    call: string,
    { forgetAt, ...attributes }: { forgetAt: Date } & Attributes,
    behind: Attributes = {},
  ): Promise<void> => {
    const values = { type: itemKinds.call.type, ttl: toTtl(forgetAt), ...attributes };
    const known = Object.entries(values).filter(([, value]) => value !== undefined);
    const lists = Object.entries(behind);
    const all = [...known, ...lists];
    const set = [
      ...known.map(([field]) => `#${field} = :${field}`),
      ...lists.map(
        ([field]) => `#${field} = list_append(if_not_exists(#${field}, :none), :${field})`,
      ),
    ];
    await client.send(
      new UpdateCommand({
        TableName: name,
        Key: itemKeys.call(call),
        UpdateExpression: `SET ${set.join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(all.map(([field]) => [`#${field}`, field])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(all.map(([field, value]) => [`:${field}`, value])),
          ...(lists.length > 0 && { ':none': [] }),
        },
      }),
    );
  };
  return {
    rate: (call, { score, at, ticket, forgetAt }) =>
      note(call, { rating: score, ratedAt: at.toISOString(), ticket, forgetAt }),
    beginVoice: (call, { from, ticket, forgetAt }) =>
      note(call, { ticket, forgetAt }, { voiceFrom: [from.toISOString()] }),
  };
}
