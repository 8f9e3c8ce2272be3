import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { FindTicketsDeps } from '../../../core/search/find-tickets.ts';
import type {
  SearchResultWithCost,
  SearchTermPostings,
  TicketSearchRange,
} from '../../../core/search/search.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';
import { fromTicketItem } from '../tickets/ticket-item.ts';

/**
 * Maximum number of index entries read per search term. Reading that many entries for a very common word consumes about 14
 * kB, which is two read units.
 */
const maxPlaces = 200;
const maxOfCaller = 60;

const consumedCapacitySchema = z.object({ CapacityUnits: z.number() }).optional().catch(undefined);
const getReadUnits = (consumed: unknown): number =>
  consumedCapacitySchema.parse(consumed)?.CapacityUnits ?? 0;

/** Sort keys before and after every timestamp. They are the bounds of a search without start or end date. */
const [earliest, latest] = ['0', '~'];

const buildRangeValues = ({ from, to, after }: TicketSearchRange) => ({
  ':from': from?.toISOString() ?? earliest,
  ':to': after ?? to?.toISOString() ?? latest,
});

const Term = z.object({ sk: z.string() }).transform(({ sk }) => sk);
const CallerIndexItem = z
  .object({ gsi2sk: z.string(), code: z.string() })
  .transform(({ gsi2sk, code }) => `${gsi2sk}#${code}`);

/** Creates the search for tickets by search term or caller. Every result includes the consumed read units. */
export function createTicketSearchStore({
  client,
  name: TableName,
}: TicketTable): Pick<FindTicketsDeps, 'posted' | 'read' | 'byCaller'> {
  const listed = async (
    query: Omit<QueryCommandInput, 'TableName'>,
    place: z.ZodType<string>,
    { after }: TicketSearchRange,
  ): Promise<SearchResultWithCost<SearchTermPostings>> => {
    const page = await client.send(
      new QueryCommand({
        ...{ TableName, ScanIndexForward: false, ReturnConsumedCapacity: 'TOTAL' },
        ...query,
      }),
    );
    const { Items = [] } = page;
    const places = Items.map((item) => place.parse(item)).filter((found) => found !== after);
    return {
      found: { places, isAll: !page.LastEvaluatedKey },
      cost: { readUnits: getReadUnits(page.ConsumedCapacity), items: Items.length },
    };
  };

  const ticket = async (code: string) => {
    const { Item, ConsumedCapacity } = await client.send(
      new GetCommand({ TableName, Key: itemKeys.ticket(code), ReturnConsumedCapacity: 'TOTAL' }),
    );
    return { Item, units: getReadUnits(ConsumedCapacity) };
  };

  return {
    posted: (term, span) =>
      listed(
        {
          KeyConditionExpression: 'pk = :term AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':term': itemKeys.searchTerm(term, '').pk,
            ...buildRangeValues(span),
          },
          Limit: maxPlaces,
        },
        Term,
        span,
      ),
    byCaller: (callerHash, span) =>
      listed(
        {
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :caller AND gsi2sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':caller': itemKeys.caller(callerHash),
            ...buildRangeValues(span),
          },
          Limit: maxOfCaller,
        },
        CallerIndexItem,
        span,
      ),
    async read(places) {
      const all = await Promise.all(places.map((place) => ticket(place.slice(-10))));
      return {
        found: all.flatMap(({ Item }) => (Item ? [fromTicketItem(Item)] : [])),
        cost: {
          readUnits: all.reduce((sum, { units }) => sum + units, 0),
          items: all.length,
        },
      };
    },
  };
}
