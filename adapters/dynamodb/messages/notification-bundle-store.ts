import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type {
  NotificationBundleClaim,
  NotificationBundleGroupState,
  NotificationBundleStore,
} from '../../../core/messages/deliver/notification-bundles.ts';
import type { NotificationId } from '../../../core/messages/notification.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { Instant } from '../../../core/time/instant.ts';
import { batchGetItems } from '../batch-get.ts';
import { computeTtl, type TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const Slot = z.object({
  claimedAt: Instant,
  freeAt: Instant,
  isSending: z.boolean().default(false),
  sentUpTo: Instant.optional(),
  movedUpTo: Instant.optional(),
});
const Waiting = z.object({ code: TicketCode, key: z.string() });

const pageSize = 500;

/**
 * Upper bound for the sort keys of notifications that wait for a bundle. Their sort keys begin with a timestamp and
 * therefore precede `a`. The item of the bundle's slot sorts after `a`.
 */
const afterInstants = 'a';

const toSlot = (line: string, item: unknown): NotificationBundleGroupState => ({
  line,
  ...Slot.parse(item),
});

/**
 * Ends a claim, by which one function may send a bundle. Returns false if the claim has already ended or another claim has
 * replaced it.
 */
const endClaim = (
  { client, name: TableName }: TicketTable,
  { line, claimedAt }: NotificationBundleClaim,
  freeAt: Date,
  handled?: 'sentUpTo' | 'movedUpTo',
): Promise<boolean> =>
  tryConditionalWrite(
    client.send(
      new UpdateCommand({
        TableName,
        Key: itemKeys.bundleSlot(line),
        UpdateExpression: `SET freeAt = :freeAt, #ttl = :ttl${handled ? `, ${handled} = :claimedAt` : ''} REMOVE isSending`,
        ConditionExpression: 'isSending = :yes AND claimedAt = :claimedAt',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':freeAt': freeAt.toISOString(),
          ':ttl': computeTtl(itemKinds.bundleSlot, freeAt),
          ':yes': true,
          ':claimedAt': claimedAt.toISOString(),
        },
      }),
    ),
  );

/**
 * Creates the lists of notifications that wait for a bundle (one message for several notifications). There is one list per
 * recipient and channel, sorted by time.
 */
const createWaitingListMethods = ({
  client,
  name: TableName,
}: TicketTable): Pick<NotificationBundleStore, 'add' | 'waiting'> => ({
  async add(line, { code, key }, at) {
    const Key = itemKeys.waitingNotification(line, at.toISOString(), code, key);
    await client.send(
      new PutCommand({
        TableName,
        Item: { ...Key, code, key, ttl: computeTtl(itemKinds.waitingNotification, at) },
      }),
    );
  },
  async waiting(line, since = new Date(0)) {
    const found = new Map<string, NotificationId>();
    const pages = paginateQuery(
      { client },
      {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :since AND :end',
        ExpressionAttributeValues: {
          ':pk': itemKeys.bundleSlot(line).pk,
          ':since': since.toISOString(),
          ':end': afterInstants,
        },
        Limit: pageSize,
      },
    );
    for await (const { Items = [] } of pages) {
      for (const { code, key } of Items.map((item) => Waiting.parse(item))) {
        found.set(`${code}#${key}`, { code, key });
      }
    }
    return [...found.values()];
  },
});

/**
 * Creates the store of notification bundles: when each bundle may next be sent, and the notifications that wait for this time.
 */
export function createNotificationBundleStore(table: TicketTable): NotificationBundleStore {
  const { client, name: TableName } = table;
  return {
    ...createWaitingListMethods(table),
    async claim({ line, claimedAt }, leasedUntil) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName,
            Key: itemKeys.bundleSlot(line),
            UpdateExpression:
              'SET claimedAt = :now, freeAt = :until, isSending = :yes, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(freeAt) OR freeAt <= :now',
            ExpressionAttributeNames: { '#ttl': 'ttl' },
            ExpressionAttributeValues: {
              ':now': claimedAt.toISOString(),
              ':until': leasedUntil.toISOString(),
              ':yes': true,
              ':ttl': computeTtl(itemKinds.bundleSlot, leasedUntil),
            },
            ReturnValues: 'ALL_NEW',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return { kind: 'claimed', slot: toSlot(line, Attributes) };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
        return { kind: 'busy', slot: toSlot(line, unmarshall(error.Item)) };
      }
    },
    async confirm(claim, freeAt) {
      await endClaim(table, claim, freeAt, 'sentUpTo');
    },
    async release(claim, at, { isMoved } = { isMoved: false }) {
      await endClaim(table, claim, at, isMoved ? 'movedUpTo' : undefined);
    },
    async find(line) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.bundleSlot(line), ConsistentRead: true }),
      );
      return Item && toSlot(line, Item);
    },
    async listSentTimes(lines) {
      const items = await batchGetItems(table, lines.map(itemKeys.bundleSlot));
      return items.flatMap((item) => Slot.parse(item).sentUpTo ?? []);
    },
  };
}
