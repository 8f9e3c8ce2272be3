import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { EarlierPorts } from '../../core/privacy/find-earlier.ts';
import { LocalDate } from '../../core/time/local-date.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable } from './table.ts';
import { toItem } from './ticket-item.ts';

const Place = z.object({ day: LocalDate, empty: z.number().default(0) });

/**
 * Creates the store of the retention run's progress over tickets that ended before retention rules existed. It also adds such
 * tickets to the index of ended tickets.
 */
export const earlierTickets = ({
  client,
  name: TableName,
}: TicketTable): EarlierPorts['earlier'] => ({
  async place() {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keys.earlierEnded() }));
    return Item && Place.parse(Item);
  },
  async keep(place) {
    const Item = { ...keys.earlierEnded(), type: 'earlier-ended', ...place };
    await client.send(new PutCommand({ TableName, Item }));
  },
  enter(ticket) {
    const { gsi3pk, gsi3sk } = toItem(ticket);
    return onlyIf(
      client.send(
        new UpdateCommand({
          TableName,
          Key: keys.ticket(ticket.code),
          UpdateExpression: 'SET gsi3pk = :list, gsi3sk = :place',
          ConditionExpression: 'version = :version AND attribute_not_exists(gsi3pk)',
          ExpressionAttributeValues: {
            ':list': gsi3pk,
            ':place': gsi3sk,
            ':version': ticket.version,
          },
        }),
      ),
    );
  },
});
