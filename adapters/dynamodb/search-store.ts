import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { FindPorts } from '../../core/search/find-tickets.ts';
import type { Costed, Posted, Span } from '../../core/search/search.ts';
import { keys, type TicketTable } from './table.ts';
import { fromItem } from './ticket-item.ts';

/** Maximum index entries per search term: about 14 kB or two read units for a very common word. */
const mostPlaces = 200;
const mostOfCaller = 60;

const capacity = z.object({ CapacityUnits: z.number() }).optional().catch(undefined);
const unitsOf = (consumed: unknown): number => capacity.parse(consumed)?.CapacityUnits ?? 0;

/** Sort key before every timestamp, and one after every timestamp. */
const [earliest, latest] = ['0', '~'];

const boundsOf = ({ from, to, after }: Span) => ({
  ':from': from?.toISOString() ?? earliest,
  ':to': after ?? to?.toISOString() ?? latest,
});

const Term = z.object({ sk: z.string() }).transform(({ sk }) => sk);
const Called = z
  .object({ gsi2sk: z.string(), code: z.string() })
  .transform(({ gsi2sk, code }) => `${gsi2sk}#${code}`);

/** Creates the search of tickets by term and by caller. Every result includes the consumed read units. */
export const searchStore = ({
  client,
  name: TableName,
}: TicketTable): Pick<FindPorts, 'posted' | 'read' | 'byCaller'> => {
  const listed = async (
    query: Omit<QueryCommandInput, 'TableName'>,
    place: z.ZodType<string>,
    { after }: Span,
  ): Promise<Costed<Posted>> => {
    const {
      Items = [],
      LastEvaluatedKey,
      ConsumedCapacity,
    } = await client.send(
      new QueryCommand({
        TableName,
        ScanIndexForward: false,
        ReturnConsumedCapacity: 'TOTAL',
        ...query,
      }),
    );
    const places = Items.map((item) => place.parse(item)).filter((found) => found !== after);
    return {
      found: { places, isAll: !LastEvaluatedKey },
      cost: { readUnits: unitsOf(ConsumedCapacity), items: Items.length },
    };
  };

  const ticket = async (code: string) => {
    const { Item, ConsumedCapacity } = await client.send(
      new GetCommand({ TableName, Key: keys.ticket(code), ReturnConsumedCapacity: 'TOTAL' }),
    );
    return { Item, units: unitsOf(ConsumedCapacity) };
  };

  return {
    posted: (term, span) =>
      listed(
        {
          KeyConditionExpression: 'pk = :term AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':term': keys.term(term, '').pk, ...boundsOf(span) },
          Limit: mostPlaces,
        },
        Term,
        span,
      ),
    byCaller: (callerHash, span) =>
      listed(
        {
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :caller AND gsi2sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':caller': keys.caller(callerHash), ...boundsOf(span) },
          Limit: mostOfCaller,
        },
        Called,
        span,
      ),
    async read(places) {
      const all = await Promise.all(places.map((place) => ticket(place.slice(-10))));
      return {
        found: all.flatMap(({ Item }) => (Item ? [fromItem(Item)] : [])),
        cost: {
          readUnits: all.reduce((sum, { units }) => sum + units, 0),
          items: all.length,
        },
      };
    },
  };
};
