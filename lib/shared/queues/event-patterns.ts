import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventPattern } from 'aws-cdk-lib/aws-events';
import {
  type HotlineEventType,
  hotlineEventSource,
} from '../../../core/operations/hotline-event.ts';

/** Returns a pattern for events that the hotline's functions publish to the account's default event bus. */
export const hotlineEvents = (
  type: HotlineEventType,
  detail: EventPattern['detail'] & object,
): EventPattern => ({ source: [hotlineEventSource], detailType: [type], detail });

/** Returns a pattern for the changes of tickets in the stage's table. `detail` selects some of them. */
export const ticketChanges = (
  { tableName }: ITableV2,
  detail: EventPattern['detail'] = {},
): EventPattern => hotlineEvents('TicketChanged', { table: [tableName], ...detail });
