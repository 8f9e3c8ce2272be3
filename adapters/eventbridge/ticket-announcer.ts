import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { PublishTicketVersionMessage } from '../../core/statistics/announce.ts';

/**
 * Creates a function that publishes an event for each version of a ticket on the account's default event bus. Stages in one
 * account share this bus, so each event contains the table's name.
 */
export function createTicketEventPublisher(table: string): PublishTicketVersionMessage {
  const client = new EventBridgeClient({});
  return async ({ openedAt, ...body }) => {
    const { Entries = [] } = await client.send(
      new PutEventsCommand({
        Entries: [
          {
            Source: 'hotline.1022',
            DetailType: 'TicketChanged',
            Detail: JSON.stringify({ table, ...body, openedAt: openedAt.toISOString() }),
          },
        ],
      }),
    );
    const refused = Entries.find(({ ErrorCode }) => ErrorCode);
    if (refused)
      throw new Error(`EventBridge rejected a TicketChanged event: ${refused.ErrorCode}`);
  };
}
