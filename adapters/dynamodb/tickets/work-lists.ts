import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { facetTermBuilders } from '../../../core/search/search-terms.ts';
import {
  type TicketWorkList,
  TicketWorkListCursor,
} from '../../../core/staff/tickets/work-list.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketTable } from '../table.ts';

/**
 * Number of tickets per page of a work list. Pages are short, because each listed ticket is then read with all its events.
 */
const pageSize = 10;
/** Maximum items that DynamoDB reads for one page of a work list: about half a megabyte. */
const maxLookedAt = 500;

/** Returns the entry of a work list at this position, which ends with the ticket's code. */
const toEntry = (cursor: TicketWorkListCursor) => ({
  code: TicketCode.parse(cursor.slice(-10)),
  cursor,
});

type WorkListQuery = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

/** Runs a query whose items are sorted by their position in a work list, and returns one page of the list. */
const queryWorkList = async (
  { client, name: TableName }: TicketTable,
  query: WorkListQuery,
  startAt: Record<string, string> | undefined,
  keyName: 'gsi1sk' | 'sk' = 'gsi1sk',
) => {
  const At = z
    .looseObject({ [keyName]: TicketWorkListCursor })
    .transform((item) => TicketWorkListCursor.parse(item[keyName]));
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({ TableName, ...query, ExclusiveStartKey: startAt }),
  );
  return {
    entries: Items.map((item) => toEntry(At.parse(item))),
    ...(LastEvaluatedKey && { next: At.parse(LastEvaluatedKey) }),
  };
};

type IndexedList = {
  /** Partition key of the list in the index `gsi1`. */
  list: string;
  /** Returns the primary key of the item that puts a ticket on the list. */
  toItemKey: (code: string) => Record<string, string>;
  pageSize: number;
};

/** Creates a work list of all items with the list's key in the index `gsi1`, in the order of their sort keys. */
export function createIndexedList(
  table: TicketTable,
  { list, toItemKey, pageSize: limit }: IndexedList,
): TicketWorkList {
  return {
    pageSize: limit,
    page: (after) =>
      queryWorkList(
        table,
        {
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :list',
          ExpressionAttributeValues: { ':list': list },
          Limit: limit,
        },
        after && { ...toItemKey(after.slice(-10)), gsi1pk: list, gsi1sk: after },
      ),
  };
}

/** Creates the work list of answered tickets that await a decision about publication, earliest answer first. */
export function createModerationList(table: TicketTable): TicketWorkList {
  return createIndexedList(table, {
    list: itemKeys.moderation(),
    toItemKey: itemKeys.ticket,
    pageSize,
  });
}

/** Creates the work list of returned tickets in the operators' queue. */
export function createReturnedTicketList(table: TicketTable, operators: string): TicketWorkList {
  return {
    pageSize,
    async page(after) {
      const list = itemKeys.unitQueue(operators);
      const { entries: found, ...rest } = await queryWorkList(
        table,
        {
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :list',
          FilterExpression: '#status = :returned',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':list': list, ':returned': 'returned' },
          Limit: maxLookedAt,
        },
        after && { ...itemKeys.ticket(after.slice(-10)), gsi1pk: list, gsi1sk: after },
      );
      const entries = found.slice(0, pageSize);
      const last = found.length > pageSize ? entries.at(-1) : undefined;
      return { entries, ...rest, ...(last && { next: last.cursor }) };
    },
  };
}

/** Creates the work list of open tickets with an unplayed voice message, oldest first. */
export function createUnplayedVoiceMessageList(table: TicketTable): TicketWorkList {
  return {
    pageSize,
    async page(after) {
      const { entries, ...next } = await queryWorkList(
        table,
        {
          IndexName: 'gsi1',
          // the item key of a call cannot be derived from the page position
          KeyConditionExpression: 'gsi1pk = :list AND gsi1sk > :after',
          ExpressionAttributeValues: {
            ':list': itemKeys.unplayedVoiceMessages(),
            ':after': after ?? '0',
          },
          Limit: pageSize,
        },
        undefined,
      );
      const lastOfTicket = new Map(entries.map((entry) => [entry.code, entry]));
      return {
        entries: entries.filter((entry) => lastOfTicket.get(entry.code) === entry),
        ...next,
      };
    },
  };
}

/**
 * Maximum number of possible emergencies per page. Each request for the operators' queue reads one page. More than 100
 * unclassified tickets would have caused an escalation long before.
 */
const maxEmergencies = 100;

/** Creates the work list of the tickets that have a search term, oldest first. */
const createSearchTermList = (table: TicketTable, term: string, limit: number): TicketWorkList => ({
  pageSize: limit,
  page(after) {
    return queryWorkList(
      table,
      {
        KeyConditionExpression: 'pk = :term',
        ExpressionAttributeValues: { ':term': itemKeys.searchTerm(term, '').pk },
        Limit: limit,
      },
      after && itemKeys.searchTerm(term, after),
      'sk',
    );
  },
});

/** Creates the work list of possible emergencies that nobody has classified yet, in all units. */
export function createPossibleEmergencyList(table: TicketTable): TicketWorkList {
  return createSearchTermList(table, facetTermBuilders.possibleEmergency(), maxEmergencies);
}

/** Creates the work list of tickets that must be entered in the national feedback system. */
export function createNationalEntryList(table: TicketTable): TicketWorkList {
  return createSearchTermList(table, facetTermBuilders.nationalEntryDue(), pageSize);
}

/** Creates the work list of tickets with an extension request that a supervisor must decide. */
export function createExtensionRequestList(table: TicketTable): TicketWorkList {
  return createSearchTermList(table, facetTermBuilders.extensionRequested(), pageSize);
}
