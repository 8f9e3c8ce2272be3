import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type {
  SearchResultWithCost,
  SearchTermPostings,
  TicketSearchRange,
} from '../../../core/search/find-candidates.ts';
import type { FindTicketsDeps } from '../../../core/search/find-tickets.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { batchGetItems } from '../batch-get.ts';
import type { TicketTable } from '../table.ts';
import { fromTicketItem } from '../tickets/ticket-item.ts';
import { IndexedTermsItem } from './search-term-store.ts';

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

/** Read units of an eventually consistent read of an item with a ticket's index terms, which is smaller than 4 kB. */
const termsReadUnits = 0.5;

const Term = z.object({ sk: z.string() }).transform(({ sk }) => sk);
const CallerIndexItem = z
  .object({ gsi2sk: z.string(), code: z.string() })
  .transform(({ gsi2sk, code }) => `${gsi2sk}#${code}`);

/** Creates a function that reads the tickets at the given positions, in their order. */
const createTicketReader = ({ client, name: TableName }: TicketTable): FindTicketsDeps['read'] => {
  const readItem = async (code: string) => {
    const { Item, ConsumedCapacity } = await client.send(
      new GetCommand({ TableName, Key: itemKeys.ticket(code), ReturnConsumedCapacity: 'TOTAL' }),
    );
    return { Item, units: getReadUnits(ConsumedCapacity) };
  };
  return async (positions) => {
    const all = await Promise.all(positions.map((position) => readItem(position.slice(-10))));
    return {
      found: all.flatMap(({ Item }) => (Item ? [fromTicketItem(Item)] : [])),
      cost: { readUnits: all.reduce((sum, { units }) => sum + units, 0), items: all.length },
    };
  };
};

/** Creates the search for tickets by search term or caller. Every result includes the consumed read units. */
export function createTicketSearchStore({
  client,
  name: TableName,
}: TicketTable): Pick<FindTicketsDeps, 'posted' | 'read' | 'byCaller' | 'terms'> {
  const listed = async (
    query: Omit<QueryCommandInput, 'TableName'>,
    position: z.ZodType<string>,
    { after }: TicketSearchRange,
  ): Promise<SearchResultWithCost<SearchTermPostings>> => {
    const page = await client.send(
      new QueryCommand({
        ...{ TableName, ScanIndexForward: false, ReturnConsumedCapacity: 'TOTAL' },
        ...query,
      }),
    );
    const { Items = [] } = page;
    const positions = Items.map((item) => position.parse(item)).filter((found) => found !== after);
    return {
      found: { positions, isAll: !page.LastEvaluatedKey },
      cost: { readUnits: getReadUnits(page.ConsumedCapacity), items: Items.length },
    };
  };

  return {
    posted: (term, span, limit) =>
      listed(
        {
          ProjectionExpression: 'sk',
          KeyConditionExpression: 'pk = :term AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':term': itemKeys.searchTerm(term, '').pk,
            ...buildRangeValues(span),
          },
          Limit: limit,
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
    async terms(codes) {
      const keys = codes.map(itemKeys.searchIndexState);
      const items = await batchGetItems({ client, name: TableName }, keys);
      return {
        found: items.map((item) => IndexedTermsItem.parse(item).terms),
        cost: { readUnits: termsReadUnits * codes.length, items: items.length },
      };
    },
    read: createTicketReader({ client, name: TableName }),
  };
}
