import type { Directory } from '../directory/model/directory.ts';
import type { TicketCode } from '../ticket/model/ticket-code.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import { computeNextWorkflowCheck } from './next-check.ts';
import type { DueWorkStore } from './sweep.ts';

export type PlanWorkflowCheckDeps = {
  tickets: Pick<TicketStore, 'find' | 'plan'>;
  checks: Pick<DueWorkStore, 'restart'>;
};

/** Plans a ticket's next check again if the check was lost or is now due earlier. Returns true if the check was planned. */
export async function planNextWorkflowCheck(
  code: TicketCode,
  directory: Directory,
  { tickets, checks }: PlanWorkflowCheckDeps,
): Promise<boolean> {
  const ticket = await tickets.find(code);
  const next = ticket && computeNextWorkflowCheck(ticket, directory);
  if (!next || (ticket.nextCheckAt && ticket.nextCheckAt <= next)) return false;
  return (await tickets.plan(ticket, next)) && checks.restart({ code, run: ticket.run });
}
