import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  maxWaitingContacts,
  type WaitingContactStore,
} from '../../../core/staff/tickets/waiting-contacts.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { Ticket } from '../../../core/ticket/model/ticket.ts';
import { ComplaintHold } from '../../../core/ticket/model/ticket-parts.ts';
import { Instant } from '../../../core/time/instant.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';
import { WaitingChatItem } from './waiting-chats.ts';

const ListedVoice = z
  .object({
    gsi1sk: z.string(),
    accused: Ticket.shape.accused,
    complaintHold: ComplaintHold.pick({ suspects: true }).optional(),
  })
  .transform(({ gsi1sk, ...voice }) => ({ at: Instant.parse(gsi1sk.split('#')[0]), ...voice }));

/**
 * Creates the store of four lists for operators: waiting chats, chats that operators answer in the console, chats that ended
 * without an operator, and unplayed voice messages. Each list is sorted oldest first.
 */
export function createWaitingContactStore({
  client,
  name: TableName,
}: TicketTable): WaitingContactStore {
  const queryPage = async <Item>(list: string, item: z.ZodType<Item>, after = '0') => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :list AND gsi1sk > :after',
        ExpressionAttributeValues: { ':list': list, ':after': after },
        Limit: maxWaitingContacts,
      }),
    );
    return {
      items: Items.map((found) => item.parse(found)),
      ...(LastEvaluatedKey && { next: z.string().parse(LastEvaluatedKey['gsi1sk']) }),
    };
  };
  const listed = async <Item>(list: string, item: z.ZodType<Item>) => {
    const { items, next } = await queryPage(list, item);
    return { items, isComplete: next === undefined };
  };
  return {
    chats: () => listed(itemKeys.waitingChats(), WaitingChatItem),
    consoleChats: () => listed(itemKeys.consoleChats(), WaitingChatItem),
    endedChats: () => listed(itemKeys.endedChats(), WaitingChatItem),
    voices: (after) => queryPage(itemKeys.unplayedVoiceMessages(), ListedVoice, after),
    tick: (id, { at, by }) =>
      tryConditionalWrite(
        client.send(
          new UpdateCommand({
            TableName,
            Key: itemKeys.handover(id),
            UpdateExpression: 'SET seenAt = :at, seenBy = :by REMOVE gsi1pk, gsi1sk',
            ConditionExpression: 'attribute_exists(gsi1pk) AND #status = :ended',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':at': at.toISOString(), ':by': by, ':ended': 'ended' },
          }),
        ),
      ),
  };
}
