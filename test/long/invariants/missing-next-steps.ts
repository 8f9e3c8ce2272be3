import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { createDirectoryStore } from '../../../adapters/dynamodb/directory/directory-store.ts';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { fromTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { hasPlannedCheckOrResponsibleRole } from '../../../core/workflow/escalation/send-overdue-ticket-reminders.ts';
import {
  canTicketChangeWithTime,
  computeNextWorkflowCheck,
} from '../../../core/workflow/next-check.ts';

const wrongOf = (ticket: Ticket, directory: Directory): string[] => {
  if (!canTicketChangeWithTime(ticket)) return [];
  const { code, status } = ticket;
  if (!hasPlannedCheckOrResponsibleRole(ticket, directory))
    return [`${code} is ${status} without a next step`];
  return computeNextWorkflowCheck(ticket, directory) && !ticket.nextCheckAt
    ? [`${code} is ${status} without a scheduled check`]
    : [];
};

/** Returns open tickets that have neither a responsible role nor a scheduled check. */
export async function withoutNextStep(table: TicketTable): Promise<string[]> {
  const { directory } = await createDirectoryStore(table).current();
  const found: string[] = [];
  const query = {
    TableName: table.name,
    FilterExpression: '#type = :ticket',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: { ':ticket': 'ticket' },
  };
  for await (const { Items = [] } of paginateScan({ client: table.client }, query)) {
    found.push(...Items.flatMap((item) => wrongOf(fromTicketItem(item), directory)));
  }
  return found;
}
