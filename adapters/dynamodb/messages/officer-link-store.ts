import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { OfficerLink, type OfficerLinkStore } from '../../../core/officer/officer-link.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { dayMs } from '../../../core/time/day-ms.ts';
import { type TicketTable, toTtl } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const CodeCountItem = z.object({ codesSent: z.number().int() });

const toLinkItem = (link: OfficerLink): Record<string, unknown> => ({
  ...itemKinds.officerLink.typedKey(link.hash),
  ...z.encode(OfficerLink, link),
});

type Expression = { update: string; condition: string; values: Record<string, unknown> };

/** Maximum number of officer links that one process caches, enough for about 2,000 tickets. */
const maxRemembered = 5000;

/**
 * Minimum time in milliseconds by which a new expiry must exceed the stored one before an officer link is written again. It
 * is shorter than the link's lifetime.
 */
const rememberedMs = 7 * dayMs;

/** Creates an officer link. If a link with the same hash exists, returns the existing link unchanged. */
const createOrFind = async (
  { client, name }: TicketTable,
  link: OfficerLink,
): Promise<OfficerLink> => {
  try {
    await client.send(
      new PutCommand({
        TableName: name,
        Item: { ...toLinkItem(link), ttl: toTtl(link.expiresAt) },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return link;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
    return OfficerLink.parse(unmarshall(error.Item));
  }
};

/**
 * Creates an officer link, or extends an existing one if it expires at least a week before the new link would. Reminders
 * therefore never contain expired links.
 */
const createOrExtend = async (table: TicketTable, link: OfficerLink): Promise<OfficerLink> => {
  const found = await createOrFind(table, link);
  const { hash, expiresAt } = link;
  if (expiresAt.getTime() - found.expiresAt.getTime() < rememberedMs) return found;
  const update = new UpdateCommand({
    TableName: table.name,
    Key: itemKeys.officerLink(hash),
    UpdateExpression: 'SET expiresAt = :expiresAt, #ttl = :ttl',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':expiresAt': expiresAt.toISOString(), ':ttl': toTtl(expiresAt) },
  });
  await tryConditionalWrite(table.client.send(update));
  return link;
};

/**
 * Returns a function that creates or extends officer links. It skips links that this process has written within the last 7
 * days.
 */
const createLinkCreator = (table: TicketTable): OfficerLinkStore['create'] => {
  const known = new Map<string, Promise<OfficerLink>>();
  return async (link) => {
    const { hash, expiresAt } = link;
    const first = known.get(hash);
    const age =
      first === undefined ? undefined : expiresAt.getTime() - (await first).expiresAt.getTime();
    if (age !== undefined && age < rememberedMs) return;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= maxRemembered) known.delete(oldest);
    const creating = createOrExtend(table, link);
    known.set(hash, creating);
    try {
      await creating;
    } catch (error) {
      known.delete(hash);
      throw error;
    }
  };
};

/** Creates the store of officer links, keyed by the hash of the link's token. */
export function createOfficerLinkStore({ client, name }: TicketTable): OfficerLinkStore {
  const find: OfficerLinkStore['find'] = async (hash) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: itemKeys.officerLink(hash), ConsistentRead: true }),
    );
    return Item && OfficerLink.parse(Item);
  };
  const update = (hash: string, { update: UpdateExpression, condition, values }: Expression) =>
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: itemKeys.officerLink(hash),
        UpdateExpression,
        ConditionExpression: condition,
        ExpressionAttributeValues: values,
        ReturnValues: 'UPDATED_NEW',
      }),
    );

  return {
    find,
    create: createLinkCreator({ client, name }),
    async bind(hash, device) {
      const condition =
        'attribute_exists(pk) AND (attribute_not_exists(device) OR device = :device)';
      const values = { ':device': device };
      const bound = update(hash, { update: 'SET device = :device', condition, values });
      return (await tryConditionalWrite(bound)) ? device : ((await find(hash))?.device ?? '');
    },
    async rebind(hash, device, number) {
      const bound = update(hash, {
        update: 'SET device = :device, codesSent = :used REMOVE codeSentAt',
        condition: 'codesSent = :number AND attribute_exists(codeSentAt)',
        values: { ':device': device, ':number': number, ':used': number + 1 },
      });
      if (await tryConditionalWrite(bound)) return true;
      // the response of the first attempt was lost, or the button was pressed twice
      const link = await find(hash);
      return link?.device === device && link.codesSent === number + 1;
    },
    async countCode(hash, at) {
      const { Attributes } = await update(hash, {
        update: 'ADD codesSent :one SET codeSentAt = :at',
        condition: 'attribute_exists(pk)',
        values: { ':one': 1, ':at': at.toISOString() },
      });
      return CodeCountItem.parse(Attributes).codesSent;
    },
  };
}
