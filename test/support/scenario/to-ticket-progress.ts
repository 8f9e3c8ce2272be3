import type { TicketProgress } from '../../../core/messages/kinds/message-ticket.ts';
import { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import type { TicketModel } from './model.ts';

type EachField = { [Name in keyof Required<TicketProgress>]: TicketProgress[Name] };

/** Returns the fields of a model on which citizens' messages depend. */
export function toTicketProgress({ status, assignment, extension }: TicketModel): EachField {
  return { status: TicketStatus.parse(status), assignment, extension };
}
