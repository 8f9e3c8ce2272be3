import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { TicketVersionPublisher } from '../../core/statistics/publish-ticket-version.ts';

/**
 * Creates a function that publishes an event for each ticket version on the account's default event bus. All stages in an
 * account share this bus, so each event names the stage's table.
 */
export function createTicketEventPublisher(table: string): TicketVersionPublisher {
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
