import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  PhoneChange,
  PhoneState,
  type PhoneStateStore,
  quietPhone,
} from '../../core/contact-center/phone-state.ts';
import { allOrNone } from './all-or-none.ts';
import { auditIndex } from './audit-store.ts';
import { keys, type TicketTable } from './table.ts';

/** Creates the store of surge mode and urgent announcements: one item that every call reads, and a history of changes. */
export const phoneStateStore = (table: TicketTable): PhoneStateStore => {
  const { client, name: TableName } = table;
  return {
    async read() {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keys.phoneState() }));
      return Item ? PhoneState.parse(Item) : quietPhone;
    },
    replace: (change) => {
      const seen = change.version - 1;
      const said = z.encode(PhoneChange, change);
      return allOrNone(table, [
        {
          Put: {
            TableName,
            Item: { ...keys.phoneState(), type: 'phone-state', ...said },
            ...(seen === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'version = :seen',
                  ExpressionAttributeValues: { ':seen': seen },
                }),
          },
        },
        {
          Put: {
            TableName,
            Item: {
              ...keys.phoneChange(change.version),
              type: 'phone-change',
              ...said,
              ...auditIndex({
                ...{ at: change.at, of: 'phone', kind: 'changed', who: change.by.sub },
                about: String(change.version),
              }),
            },
          },
        },
      ]);
    },
    async latest(most) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :change)',
          ExpressionAttributeValues: { ':pk': keys.phoneState().pk, ':change': 'H#' },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map((item) => PhoneChange.parse(item));
    },
  };
};
