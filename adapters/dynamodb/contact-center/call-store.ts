import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Call } from '../../../core/contact-center/model/calls/call.ts';
import { getCallExpiry } from '../../../core/contact-center/model/calls/call-limits.ts';
import type { CallLinkStore, CallStore } from '../../../core/contact-center/ports/call-store.ts';
import type { HourlyCallCounts } from '../../../core/contact-center/read/call-statistics.ts';
import { ConflictError } from '../../../core/shared/errors.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { type TicketTable, toTtl } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';
import { buildCallCountsUpdate } from './call-statistics-store.ts';

type Values = Record<string, unknown>;

const listDefinedEntries = (values: Values): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined);

/**
 * Builds a DynamoDB `SET` expression for the values. With `keepsKnown`, the expression does not overwrite existing
 * attributes.
 */
const buildSetExpression = (values: [string, unknown][], keepsKnown: boolean) => ({
  UpdateExpression: `SET ${values
    .map(([name]) => `#${name} = ${keepsKnown ? `if_not_exists(#${name}, :${name})` : `:${name}`}`)
    .join(', ')}`,
  ExpressionAttributeNames: Object.fromEntries(values.map(([name]) => [`#${name}`, name])),
  ExpressionAttributeValues: Object.fromEntries(values.map(([name, value]) => [`:${name}`, value])),
});

const toCall = (id: string, item: Values | undefined): Call => Call.parse({ ...item, id });

/** Creates the store of calls with their timestamps and ticket. Items expire automatically. */
export function createCallStore(
  { client, name: TableName }: TicketTable,
  now: () => Date,
): CallStore & CallLinkStore {
  const ttl = () => toTtl(getCallExpiry(now()));
  return {
    async find(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.call(id), ConsistentRead: true }),
      );
      return Item && toCall(id, Item);
    },
    note: (id, at) =>
      add(
        id,
        listDefinedEntries(at).map(([name, instant]) => [
          name,
          z.date().parse(instant).toISOString(),
        ]),
      ),
    link: (id, ticket) => add(id, [['ticket', ticket]]),
    async complete(call: Call, counts: HourlyCallCounts) {
      const { id, ...traces } = z.encode(Call, call);
      const completed = listDefinedEntries({
        ...traces,
        type: itemKinds.call.type,
        ttl: ttl(),
        isCounted: true,
      });
      const isDone = await writeTransaction({ client }, [
        {
          Update: {
            TableName,
            Key: itemKeys.call(id),
            ...buildSetExpression(completed, false),
            ConditionExpression: 'attribute_not_exists(#isCounted)',
          },
        },
        { Update: { TableName, ...buildCallCountsUpdate(id, counts) } },
      ]);
      if (!isDone && !(await isCounted(id)))
        throw new ConflictError(`Call ${id} was written while it was counted`);
    },
  };

  /** Adds values to a call's item without overwriting existing values. */
  async function add(id: string, values: [string, unknown][]): Promise<Call> {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName,
        Key: itemKeys.call(id),
        ...buildSetExpression([...values, ['type', itemKinds.call.type], ['ttl', ttl()]], true),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return toCall(id, Attributes);
  }

  async function isCounted(id: string): Promise<boolean> {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: itemKeys.call(id), ConsistentRead: true }),
    );
    return Item?.['isCounted'] === true;
  }
}
