import type { Directory } from '../../../directory/model/directory.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';
import { dayMs } from '../../../time/day-ms.ts';
import type { ComposedMessage } from '../../compose/compose-message.ts';
import type { MessageContext } from '../../compose/values/message-values.ts';
import type { MessageAudience } from '../audiences.ts';
import { secondExampleTicketCode } from '../example-values.ts';
import type { StaffLabel } from '../message-texts.ts';

/** Data from which the preview composes its messages. */
export type ExampleData = {
  ticket: Ticket;
  context: MessageContext;
  directory: Directory;
  now: Date;
};

/** Kind of message about several tickets. Administrators can't change the texts of these messages. */
export type GroupedMessageKind = {
  key: string;
  audience: MessageAudience;
  description: StaffLabel;
  composeExamples(data: ExampleData): ComposedMessage[];
};

/** Returns two overdue tickets for the preview of messages about several tickets. */
export function createTwoExampleTickets({ ticket, context, now }: ExampleData) {
  const missedAt = new Date(now.getTime() - 2 * dayMs);
  const { resolve } = ticket.clocks;
  const clocks = { ...ticket.clocks, resolve: { ...resolve, dueAt: missedAt, missedAt } };
  return [
    { ticket, context },
    { ticket: { ...ticket, code: secondExampleTicketCode, clocks }, context },
  ];
}
