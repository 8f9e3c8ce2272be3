import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CallNotes } from '../../core/contact-center/call-notes.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

/** What keys say of a call, on the call's item, which others write to as well: each its own attributes. */
export const callNotes = ({ client, name }: TicketTable): CallNotes => {
  const note = async (
    call: string,
    { forgetAt, ...attributes }: { forgetAt: Date } & Record<string, unknown>,
  ): Promise<void> => {
    const values = { type: 'call', ttl: ttlAt(forgetAt), ...attributes };
    const known = Object.entries(values).filter(([, value]) => value !== undefined);
    await client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.call(call),
        UpdateExpression: `SET ${known.map(([field]) => `#${field} = :${field}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(known.map(([field]) => [`#${field}`, field])),
        ExpressionAttributeValues: Object.fromEntries(
          known.map(([field, value]) => [`:${field}`, value]),
        ),
      }),
    );
  };
  return {
    rate: (call, { score, at, ticket, forgetAt }) =>
      note(call, { rating: score, ratedAt: at.toISOString(), ticket, forgetAt }),
    beginVoice: (call, { from, ticket, forgetAt }) =>
      note(call, { voiceFrom: from.toISOString(), ticket, forgetAt }),
  };
};
