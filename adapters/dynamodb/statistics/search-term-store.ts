import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { IndexedSearchTerms, SearchTermStore } from '../../../core/search/index-ticket.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketTable } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';

/** Schema of the item with the index terms of a ticket. */
export const IndexedTermsItem = z.object({ version: z.int(), terms: z.array(z.string()) });

/** Returns the sort key of a ticket under a search term: opening time and ticket code. */
const buildSortKey = ({ code, openedAt }: Pick<Ticket, 'code' | 'openedAt'>): string =>
  `${openedAt.toISOString()}#${code}`;

/**
 * Creates the store of the search index: one item per search term and ticket, and one item per ticket with the terms under
 * which it is indexed.
 */
export function createSearchTermStore({ client, name: TableName }: TicketTable): SearchTermStore {
  return {
    async indexed(code): Promise<IndexedSearchTerms | undefined> {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.searchIndexState(code), ConsistentRead: true }),
      );
      return Item && IndexedTermsItem.parse(Item);
    },
    replace(ticket, { before, after }) {
      const sortKey = buildSortKey(ticket);
      const [had, has] = [new Set(before?.terms), new Set(after.terms)];
      const Mark = {
        ...itemKinds.searchIndexState.typedKey(ticket.code),
        ...after,
      };
      return writeTransaction({ client }, [
        { Put: { TableName, Item: Mark, ...buildUnchangedCondition(before?.version) } },
        ...[...has.difference(had)].map((term) => ({
          Put: { TableName, Item: { ...itemKinds.searchTerm.typedKey(term, sortKey) } },
        })),
        ...[...had.difference(has)].map((term) => ({
          Delete: { TableName, Key: itemKeys.searchTerm(term, sortKey) },
        })),
      ]);
    },
  };
}

/**
 * Builds the optimistic locking condition that the item still has the version that was read. If no item was read, the
 * condition requires that none exists.
 */
export function buildUnchangedCondition(version: number | undefined) {
  return version === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };
}
