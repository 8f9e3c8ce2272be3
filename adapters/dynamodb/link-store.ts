import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type LinkStore, OfficerLink } from '../../core/officer/link.ts';
import { dayMs } from '../../core/time/day-ms.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

const Counted = z.object({ codesSent: z.number().int() });

const linkItem = (link: OfficerLink): Record<string, unknown> => ({
  ...keys.link(link.hash),
  type: 'link',
  ...z.encode(OfficerLink, link),
});

type Expression = { update: string; condition: string; values: Record<string, unknown> };

/** Bounds the memory of a process: the links of some 2,000 tickets. */
const maxRemembered = 5000;

/** Less than a link lives: so long after its creation it is certainly in the table. */
const rememberedMs = 7 * dayMs;

/** Remembers the links that this process created, by their hash, with their expiry. */
const createdLinks = () => {
  const created = new Map<string, Date>();
  return {
    has: ({ hash, expiresAt }: OfficerLink): boolean => {
      const first = created.get(hash);
      return first !== undefined && expiresAt.getTime() - first.getTime() < rememberedMs;
    },
    add: ({ hash, expiresAt }: OfficerLink): void => {
      const [oldest] = created.keys();
      if (oldest !== undefined && created.size >= maxRemembered) created.delete(oldest);
      created.set(hash, expiresAt);
    },
  };
};

/** Officers' links, found by the hash of their token. A process writes a link that it created no second time. */
export const linkStore = ({ client, name }: TicketTable): LinkStore => {
  const created = createdLinks();
  const find: LinkStore['find'] = async (hash) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: keys.link(hash), ConsistentRead: true }),
    );
    return Item && OfficerLink.parse(Item);
  };
  const update = (hash: string, { update: UpdateExpression, condition, values }: Expression) =>
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.link(hash),
        UpdateExpression,
        ConditionExpression: condition,
        ExpressionAttributeValues: values,
        ReturnValues: 'UPDATED_NEW',
      }),
    );

  return {
    find,
    async create(link) {
      if (created.has(link)) return;
      const Item = { ...linkItem(link), ttl: ttlAt(link.expiresAt) };
      const ConditionExpression = 'attribute_not_exists(pk)';
      const put = new PutCommand({ TableName: name, Item, ConditionExpression });
      if (await onlyIf(client.send(put))) created.add(link);
    },
    async bind(hash, device) {
      const condition =
        'attribute_exists(pk) AND (attribute_not_exists(device) OR device = :device)';
      const values = { ':device': device };
      const bound = update(hash, { update: 'SET device = :device', condition, values });
      return (await onlyIf(bound)) ? device : ((await find(hash))?.device ?? '');
    },
    async rebind(hash, device, number) {
      const bound = update(hash, {
        update: 'SET device = :device, codesSent = :used REMOVE codeSentAt',
        condition: 'codesSent = :number AND attribute_exists(codeSentAt)',
        values: { ':device': device, ':number': number, ':used': number + 1 },
      });
      if (await onlyIf(bound)) return true;
      // the first attempt's answer was lost, or the same button was pressed twice
      const link = await find(hash);
      return link?.device === device && link.codesSent === number + 1;
    },
    async countCode(hash, at) {
      const { Attributes } = await update(hash, {
        update: 'ADD codesSent :one SET codeSentAt = :at',
        condition: 'attribute_exists(pk)',
        values: { ':one': 1, ':at': at.toISOString() },
      });
      return Counted.parse(Attributes).codesSent;
    },
  };
};
