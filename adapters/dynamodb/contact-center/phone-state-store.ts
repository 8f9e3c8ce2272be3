import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  initialPhoneState,
  PhoneState,
  PhoneStateChange,
} from '../../../core/contact-center/model/phone-state.ts';
import type { PhoneStateStore } from '../../../core/contact-center/ports/phone-state-store.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { toAuditIndexKeys } from '../staff/audit-store.ts';
import type { TicketTable } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';

/**
 * Creates the store of the telephone's surge mode and urgent announcements. Every call reads the item with the current
 * state. A further item records each change.
 */
export function createPhoneStateStore(table: TicketTable): PhoneStateStore {
  const { client, name: TableName } = table;
  return {
    async read() {
      const { Item } = await client.send(new GetCommand({ TableName, Key: itemKeys.phoneState() }));
      return Item ? PhoneState.parse(Item) : initialPhoneState;
    },
    replace: (change) => {
      const seen = change.version - 1;
      const encoded = z.encode(PhoneStateChange, change);
      return writeTransaction(table, [
        {
          Put: {
            TableName,
            Item: { ...itemKinds.phoneState.typedKey(), ...encoded },
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
              ...itemKinds.phoneChange.typedKey(change.version),
              ...encoded,
              ...toAuditIndexKeys({
                ...{ at: change.at, of: 'phone', kind: 'changed', actorSub: change.by.sub },
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
          ExpressionAttributeValues: { ':pk': itemKeys.phoneState().pk, ':change': 'H#' },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map((item) => PhoneStateChange.parse(item));
    },
  };
}
