import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { factTerm } from '../../core/search/terms.ts';
import { ListPlace, type WorkList } from '../../core/staff/work-list.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { keys, type TicketTable } from './table.ts';

/** Each is read whole afterwards, with its events. */
const pageSize = 10;
/** Of the operators' queue, for one page of what was returned: about half a megabyte. */
const mostLookedAt = 500;

const codeIn = (place: string) => TicketCode.parse(place.slice(-10));

type Asked = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

const listed = async (
  { client, name: TableName }: TicketTable,
  query: Asked,
  { place, startAt }: { place: 'gsi1sk' | 'sk'; startAt: Record<string, string> | undefined },
) => {
  const At = z
    .looseObject({ [place]: ListPlace })
    .transform((item) => ListPlace.parse(item[place]));
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({ TableName, ...query, ExclusiveStartKey: startAt }),
  );
  return {
    places: Items.map((item) => At.parse(item)),
    last: LastEvaluatedKey && At.parse(LastEvaluatedKey),
  };
};

const inQueue = (gsi1pk: string, place: ListPlace | undefined) =>
  place && { ...keys.ticket(place.slice(-10)), gsi1pk, gsi1sk: place };

/** Answers that nobody has said of yet whether the public reads them, the first answered first. */
export const moderationList = (table: TicketTable): WorkList => ({
  async page(after) {
    const list = keys.moderation();
    const { places, last } = await listed(
      table,
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :list',
        ExpressionAttributeValues: { ':list': list },
        Limit: pageSize,
      },
      { place: 'gsi1sk', startAt: inQueue(list, after) },
    );
    return { codes: places.map(codeIn), ...(last && { next: last }) };
  },
});

/** What units have sent back and nobody has sent on, as it stands in the operators' queue. */
export const returnedList = (table: TicketTable, operators: string): WorkList => ({
  async page(after) {
    const list = keys.unitQueue(operators);
    const { places, last } = await listed(
      table,
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :list',
        FilterExpression: '#status = :returned',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':list': list, ':returned': 'returned' },
        Limit: mostLookedAt,
      },
      { place: 'gsi1sk', startAt: inQueue(list, after) },
    );
    const page = places.slice(0, pageSize);
    const next = places.length > pageSize ? page.at(-1) : last;
    return { codes: page.map(codeIn), ...(next && { next }) };
  },
});

/** Tickets that have a fact, the first opened first. */
const termList = (table: TicketTable, term: string, limit: number): WorkList => ({
  async page(after) {
    const { pk } = keys.term(term, '');
    const { places, last } = await listed(
      table,
      {
        KeyConditionExpression: 'pk = :term',
        ExpressionAttributeValues: { ':term': pk },
        Limit: limit,
      },
      { place: 'sk', startAt: after && keys.term(term, after) },
    );
    return { codes: places.map(codeIn), ...(last && { next: last }) };
  },
});

/** Open tickets with a voice message whose words stand nowhere, the oldest first. */
export const unheardList = (table: TicketTable): WorkList =>
  termList(table, factTerm.toHear(), pageSize);

/** Every queue of the operators reads them; more than a hundred at once have long been escalated. */
const maxEmergencies = 100;

/** Possible emergencies of all units that nobody has classified, the oldest first. */
export const possibleEmergencyList = (table: TicketTable): WorkList =>
  termList(table, factTerm.possibleEmergency(), maxEmergencies);
