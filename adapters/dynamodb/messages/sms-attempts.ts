import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { NotificationId } from '../../../core/messages/notification.ts';
import type { SmsAttemptStore } from '../../../core/sms-gateway/send-sms.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { Instant } from '../../../core/time/instant.ts';
import { computeTtl, type TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const SmsAttemptItem = z.object({
  pendingSince: Instant.optional(),
  acceptedAs: z.string().optional(),
});

/**
 * Creates the store of attempts to send through the SMS gateway, keyed by the message id that the hotline chooses. A delivery
 * report finds its notification through the same item, even if it arrives before the gateway's response.
 */
export function createSmsAttemptStore(
  { client, name: TableName }: TicketTable,
  gateway: string,
): SmsAttemptStore {
  const keyOf = (id: string) => itemKeys.sentMessage(`${gateway}.${id}`);
  type Write = { id: string; alert: NotificationId; at: Date; state: object; condition?: string };
  const write = ({ id, alert: { code, key }, at, state, condition }: Write): Promise<boolean> => {
    const ttl = computeTtl(itemKinds.sentMessage, at);
    const Item = { ...keyOf(id), type: itemKinds.sentMessage.type, code, key, ttl, ...state };
    const put = new PutCommand({ TableName, Item, ConditionExpression: condition });
    return tryConditionalWrite(client.send(put));
  };
  return {
    async find(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }),
      );
      const { acceptedAs, pendingSince } = SmsAttemptItem.parse(Item ?? {});
      if (acceptedAs) return { kind: 'accepted', as: acceptedAs };
      return pendingSince ? { kind: 'pending', since: pendingSince } : { kind: 'none' };
    },
    begin: (id, alert, at) =>
      write({
        ...{ id, alert, at, state: { pendingSince: at.toISOString() } },
        condition: 'attribute_not_exists(pendingSince) AND attribute_not_exists(acceptedAs)',
      }),
    async accept(id, as, alert, at) {
      await write({ id, alert, at, state: { acceptedAs: as } });
    },
    async release(id, alert, at) {
      await write({ id, alert, at, state: {} });
    },
  };
}
