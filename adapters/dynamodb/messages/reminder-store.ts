import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  OverdueTicketReminder,
  type OverdueTicketReminderStore,
} from '../../../core/messages/reminders/overdue-ticket-reminder.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { computeTtl, type TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

/** Creates the store of morning reminders, at most one per accountable role and day. */
export function createOverdueTicketReminderStore({
  client,
  name: TableName,
}: TicketTable): OverdueTicketReminderStore {
  return {
    async putOnce(reminder) {
      const { unit, role, date, at } = reminder;
      const Key = itemKeys.roleReminder(unit, role, date);
      const isNew = await tryConditionalWrite(
        client.send(
          new PutCommand({
            TableName,
            Item: {
              ...itemKinds.roleReminder.typedKey(unit, role, date),
              ...z.encode(OverdueTicketReminder, reminder),
              ttl: computeTtl(itemKinds.roleReminder, at),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      if (isNew) return reminder;
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return OverdueTicketReminder.parse(Item);
    },
    async latest({ unit, role }, until) {
      const { pk, sk } = itemKeys.roleReminder(unit, role, until);
      const { Items: [found] = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :post AND sk <= :until',
          ExpressionAttributeValues: { ':post': pk, ':until': sk },
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      return found && OverdueTicketReminder.parse(found);
    },
  };
}
