import { GetCommand, QueryCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type {
  PublicOpen311RequestListEntry,
  PublicOpen311RequestStore,
} from '../../../core/open311/clients/request-sources.ts';
import type { PublicationState } from '../../../core/open311/updates/public-request.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { GeoPosition } from '../../../core/ticket/model/fields/geo-position.ts';
import type { PublicationChange } from '../../../core/ticket/model/fields/publication.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { Instant } from '../../../core/time/instant.ts';
import type { TicketTable } from '../table.ts';

const pageSize = 100;

const PublicRequestItem = z.object({
  code: TicketCode,
  openedAt: Instant,
  question: z.string().optional(),
  answer: z.string().optional(),
  areaName: z.string().optional(),
  unitName: z.string().optional(),
  near: GeoPosition.optional(),
});

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type PublicRequestKey = Pick<Ticket, 'code' | 'openedAt'>;

const buildItemKey = ({ code, openedAt }: PublicRequestKey) =>
  itemKeys.publicRequest(openedAt.toISOString(), code);

/**
 * Builds the write that updates a ticket's public Open311 data after a change to its publication on the portal. It belongs
 * to the transaction that writes the publication's own item, which has the same texts but no ticket code.
 */
export function buildPublicOpen311RequestWrite(
  change: PublicationChange,
  { code, openedAt }: PublicRequestKey,
  table: string,
): Write {
  const key = buildItemKey({ code, openedAt });
  switch (change.kind) {
    case 'published': {
      const { question, answer, areaName, unitName, near } = change.publication;
      const publishedFields = { question, answer, areaName, unitName, near };
      const Item = {
        ...key,
        type: itemKinds.publicRequest.type,
        ...z.encode(PublicRequestItem, { code, openedAt, ...publishedFields }),
      };
      return { Put: { TableName: table, Item } };
    }
    case 'withdrawn':
      return {
        Update: {
          TableName: table,
          Key: key,
          UpdateExpression: 'SET withdrawnAt = :at REMOVE question, answer, near',
          ExpressionAttributeValues: { ':at': change.at.toISOString() },
        },
      };
  }
}

const toPublicationState = (item: unknown): PublicationState => {
  const { question, answer, areaName, unitName, near } = PublicRequestItem.partial().parse(
    item ?? {},
  );
  if (!item) return { kind: 'never' };
  if (question === undefined) return { kind: 'withdrawn' };
  return {
    kind: 'published',
    words: { description: question, answer, address: areaName, agency: unitName, position: near },
  };
};

const toListEntry = (item: unknown): PublicOpen311RequestListEntry => {
  const { code, openedAt } = PublicRequestItem.parse(item);
  return { code, openedAt, exposure: toPublicationState(item) };
};

/**
 * Creates the store of published tickets for Open311, sorted by opening time. One partition is enough, because supervisors
 * publish only a few per day.
 */
export function createPublicOpen311RequestStore({
  client,
  name,
}: TicketTable): PublicOpen311RequestStore {
  return {
    async exposureOf(ticket) {
      const { Item } = await client.send(
        new GetCommand({ TableName: name, Key: buildItemKey(ticket), ConsistentRead: true }),
      );
      return toPublicationState(Item);
    },
    async between({ from, to }, after) {
      const [earliest, last] = [
        itemKeys.publicRequest(from.toISOString(), ''),
        itemKeys.publicRequest(to.toISOString(), '~'),
      ];
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: name,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': earliest.pk, ':from': earliest.sk, ':to': last.sk },
          ScanIndexForward: false,
          ConsistentRead: true, // recently withdrawn texts must never be returned
          Limit: pageSize,
          ...(after && { ExclusiveStartKey: buildItemKey(after) }),
        }),
      );
      return Items.map(toListEntry);
    },
  };
}
