import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  PhoneState,
  type PhoneStateStore,
  quietPhone,
} from '../../core/contact-center/phone-state.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable } from './table.ts';

/** One item, read with every call. */
export const phoneStateStore = ({ client, name }: TicketTable): PhoneStateStore => ({
  async read() {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key: keys.phoneState() }));
    return Item ? PhoneState.parse(Item) : quietPhone;
  },
  replace: ({ version }, after) =>
    onlyIf(
      client.send(
        new PutCommand({
          TableName: name,
          Item: {
            ...keys.phoneState(),
            type: 'phone-state',
            ...z.encode(PhoneState, { ...after, version: version + 1 }),
          },
          ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :seen',
          ...(version > 0 && { ExpressionAttributeValues: { ':seen': version } }),
        }),
      ),
    ),
});
