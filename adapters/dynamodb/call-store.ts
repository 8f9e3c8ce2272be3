import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Call } from '../../core/contact-center/call.ts';
import type { CallTally } from '../../core/contact-center/call-figures.ts';
import { callKeptUntil } from '../../core/contact-center/call-numbers.ts';
import type { CallLinks, CallStore } from '../../core/contact-center/call-store.ts';
import { allOrNone } from './all-or-none.ts';
import { callTallyUpdate } from './call-figure-store.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

type Values = Record<string, unknown>;

const given = (values: Values): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined);

/** Builds a DynamoDB `SET` expression for the values; with `keepsKnown`, existing attributes are not overwritten. */
const setting = (values: [string, unknown][], keepsKnown: boolean) => ({
  UpdateExpression: `SET ${values
    .map(([name]) => `#${name} = ${keepsKnown ? `if_not_exists(#${name}, :${name})` : `:${name}`}`)
    .join(', ')}`,
  ExpressionAttributeNames: Object.fromEntries(values.map(([name]) => [`#${name}`, name])),
  ExpressionAttributeValues: Object.fromEntries(values.map(([name, value]) => [`:${name}`, value])),
});

const itemOf = (id: string, item: Values | undefined): Call => Call.parse({ ...item, id });

/** Creates the store of calls with their timestamps and ticket; items expire automatically. */
export const callStore = (
  { client, name: TableName }: TicketTable,
  now: () => Date,
): CallStore & CallLinks => {
  const ttl = () => ttlAt(callKeptUntil(now()));
  return {
    async find(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: keys.call(id), ConsistentRead: true }),
      );
      return Item && itemOf(id, Item);
    },
    note: (id, at) =>
      add(
        id,
        given(at).map(([name, instant]) => [name, z.date().parse(instant).toISOString()]),
      ),
    link: (id, ticket) => add(id, [['ticket', ticket]]),
    async complete(call: Call, tally: CallTally) {
      const { id, ...traces } = z.encode(Call, call);
      const completed = given({ ...traces, type: 'call', ttl: ttl(), isCounted: true });
      const isDone = await allOrNone({ client }, [
        {
          Update: {
            TableName,
            Key: keys.call(id),
            ...setting(completed, false),
            ConditionExpression: 'attribute_not_exists(#isCounted)',
          },
        },
        { Update: { TableName, ...callTallyUpdate(id, tally) } },
      ]);
      if (!isDone && !(await isCounted(id)))
        throw new Error('A call was written while it was counted');
    },
  };

  /** Adds values to a call without overwriting existing ones. */
  async function add(id: string, values: [string, unknown][]): Promise<Call> {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName,
        Key: keys.call(id),
        ...setting([...values, ['type', 'call'], ['ttl', ttl()]], true),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return itemOf(id, Attributes);
  }

  async function isCounted(id: string): Promise<boolean> {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: keys.call(id), ConsistentRead: true }),
    );
    return Item?.['isCounted'] === true;
  }
};
