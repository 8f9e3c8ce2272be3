import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type LinkStore, OfficerLink } from '../../core/officer/link.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

const Counted = z.object({ codesSent: z.number().int() });

/** Officers' links, found by the hash of their token. */
export const linkStore = ({ client, name }: TicketTable): LinkStore => {
  const find: LinkStore['find'] = async (hash) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: keys.link(hash), ConsistentRead: true }),
    );
    return Item && OfficerLink.parse(Item);
  };
  const setDevice = (hash: string, device: string, condition: string) =>
    onlyIf(
      client.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.link(hash),
          UpdateExpression: 'SET device = :device',
          ConditionExpression: condition,
          ExpressionAttributeValues: { ':device': device },
        }),
      ),
    );

  return {
    find,
    async create(link) {
      const Item = {
        ...keys.link(link.hash),
        type: 'link',
        ...z.encode(OfficerLink, link),
        ttl: ttlAt(link.expiresAt),
      };
      const ConditionExpression = 'attribute_not_exists(pk)';
      await onlyIf(client.send(new PutCommand({ TableName: name, Item, ConditionExpression })));
    },
    async bind(hash, device) {
      const isBound = await setDevice(
        hash,
        device,
        'attribute_exists(pk) AND (attribute_not_exists(device) OR device = :device)',
      );
      return isBound ? device : ((await find(hash))?.device ?? '');
    },
    async rebind(hash, device) {
      await setDevice(hash, device, 'attribute_exists(pk)');
    },
    async countCode(hash) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.link(hash),
          UpdateExpression: 'ADD codesSent :one',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Counted.parse(Attributes).codesSent;
    },
  };
};
