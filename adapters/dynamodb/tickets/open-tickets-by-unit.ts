import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { listUnitRefs } from '../../../core/directory/read/vacant-roles.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketTable } from '../table.ts';

const ListedTicket = Ticket.pick({
  code: true,
  service: true,
  topic: true,
  areaCode: true,
  areaName: true,
  status: true,
  callerHash: true,
  place: true,
  accused: true,
  complaintHold: true,
  openedAt: true,
  clocks: true,
}).extend({ excerpt: z.string() });
type ListedTicket = z.infer<typeof ListedTicket> & { unit: string };

const Page = z.object({
  Items: z.array(ListedTicket).default([]),
  LastEvaluatedKey: z.record(z.string(), z.unknown()).optional(),
});
type PageKey = z.infer<typeof Page>['LastEvaluatedKey'];

/** Maximum number of tickets in one page of a unit's queue. Most units have fewer tickets. */
const pageSize = 500;

/** Number of units whose ticket queues are read in parallel. Most queues are empty. */
const unitsAtOnce = 25;

const listUnitQueues = ({ units, areas }: Directory): string[] => [
  ...new Set(units.flatMap((unit) => listUnitRefs(unit, areas))),
];

/**
 * Creates a generator of open tickets, either of one unit or of all units in the directory, including units that no longer
 * exist.
 */
export function createOpenTicketsByUnitGenerator({ client, name }: TicketTable) {
  const page = async (unit: string, after?: PageKey) => {
    const { Items, LastEvaluatedKey } = Page.parse(
      await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :queue',
          ExpressionAttributeValues: { ':queue': itemKeys.unitQueue(unit) },
          Limit: pageSize,
          ExclusiveStartKey: after,
        }),
      ),
    );
    return { Items: Items.map((item): ListedTicket => ({ ...item, unit })), LastEvaluatedKey };
  };

  return async function* (directory: Directory, only?: string): AsyncGenerator<ListedTicket> {
    const queues = only === undefined ? listUnitQueues(directory) : [only];
    for (let start = 0; start < queues.length; start += unitsAtOnce) {
      const units = queues.slice(start, start + unitsAtOnce);
      const firsts = await Promise.all(
        units.map(async (unit) => ({ unit, ...(await page(unit)) })),
      );
      for (const { unit, Items, LastEvaluatedKey } of firsts) {
        yield* Items;
        for (let after = LastEvaluatedKey; after; ) {
          const next = await page(unit, after);
          yield* next.Items;
          after = next.LastEvaluatedKey;
        }
      }
    }
  };
}
