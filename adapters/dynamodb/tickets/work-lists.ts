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

const parseCode = (place: string) => TicketCode.parse(place.slice(-10));

type WorkListQuery = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

const queryWorkList = async (
  { client, name: TableName }: TicketTable,
  query: WorkListQuery,
  startAt: Record<string, string> | undefined,
  place: 'gsi1sk' | 'sk' = 'gsi1sk',
) => {
  const At = z
    .looseObject({ [place]: TicketWorkListCursor })
    .transform((item) => TicketWorkListCursor.parse(item[place]));
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({ TableName, ...query, ExclusiveStartKey: startAt }),
  );
  return {
    places: Items.map((item) => At.parse(item)),
    last: LastEvaluatedKey && At.parse(LastEvaluatedKey),
  };
};

const toQueueStartKey = (gsi1pk: string, place: TicketWorkListCursor | undefined) =>
  place && { ...itemKeys.ticket(place.slice(-10)), gsi1pk, gsi1sk: place };

/** Creates the work list of answered tickets that await a decision about publication, earliest answer first. */
export function createModerationList(table: TicketTable): TicketWorkList {
  return {
    async page(after) {
      const list = itemKeys.moderation();
      const { places, last } = await queryWorkList(
        table,
        {
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :list',
          ExpressionAttributeValues: { ':list': list },
          Limit: pageSize,
        },
        toQueueStartKey(list, after),
      );
      return { codes: places.map(parseCode), ...(last && { next: last }) };
    },
  };
}

/** Creates the work list of returned tickets in the operators' queue. */
export function createReturnedTicketList(table: TicketTable, operators: string): TicketWorkList {
  return {
    async page(after) {
      const list = itemKeys.unitQueue(operators);
      const { places, last } = await queryWorkList(
        table,
        {
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :list',
          FilterExpression: '#status = :returned',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':list': list, ':returned': 'returned' },
          Limit: maxLookedAt,
        },
        toQueueStartKey(list, after),
      );
      const page = places.slice(0, pageSize);
      const next = places.length > pageSize ? page.at(-1) : last;
      return { codes: page.map(parseCode), ...(next && { next }) };
    },
  };
}

/** Creates the work list of open tickets with an unplayed voice message, oldest first. */
export function createUnplayedVoiceMessageList(table: TicketTable): TicketWorkList {
  return {
    async page(after) {
      const { places, last } = await queryWorkList(
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
      return { codes: [...new Set(places.map(parseCode))], ...(last && { next: last }) };
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
  async page(after) {
    const { places, last } = await queryWorkList(
      table,
      {
        KeyConditionExpression: 'pk = :term',
        ExpressionAttributeValues: { ':term': itemKeys.searchTerm(term, '').pk },
        Limit: limit,
      },
      after && itemKeys.searchTerm(term, after),
      'sk',
    );
    return { codes: places.map(parseCode), ...(last && { next: last }) };
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
