import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Indexed, TermStore } from '../../core/search/index-ticket.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { allOrNone } from './all-or-none.ts';
import { keys, type TicketTable } from './table.ts';

const Mark = z.object({ version: z.int(), terms: z.array(z.string()) });

/** Returns a ticket's sort key among those with the same search term: opening time and code. */
const placeOf = ({ code, openedAt }: Pick<Ticket, 'code' | 'openedAt'>): string =>
  `${openedAt.toISOString()}#${code}`;

/** Creates the store of search terms: one item per term and ticket, with a record of the terms last written. */
export const termStore = ({ client, name: TableName }: TicketTable): TermStore => ({
  async indexed(code): Promise<Indexed | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: keys.indexed(code), ConsistentRead: true }),
    );
    return Item && Mark.parse(Item);
  },
  replace(ticket, { before, after }) {
    const place = placeOf(ticket);
    const [had, has] = [new Set(before?.terms), new Set(after.terms)];
    const Mark = { ...keys.indexed(ticket.code), type: 'indexed', ...after };
    return allOrNone({ client }, [
      { Put: { TableName, Item: Mark, ...unchangedSince(before?.version) } },
      ...[...has.difference(had)].map((term) => ({
        Put: { TableName, Item: { ...keys.term(term, place), type: 'term' } },
      })),
      ...[...had.difference(has)].map((term) => ({
        Delete: { TableName, Key: keys.term(term, place) },
      })),
    ]);
  },
});

/** Builds the condition for optimistic locking: the stored version is still the one that was read, or there is none. */
export const unchangedSince = (version: number | undefined) =>
  version === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };
