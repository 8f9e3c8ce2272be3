import type { Directory } from '../directory/directory.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { TicketStore } from '../ticket/ticket.ts';
import { computeNextCheck } from './next-check.ts';
import type { DueWorkStore } from './sweep.ts';

export type PlanCheckDeps = {
  tickets: Pick<TicketStore, 'find' | 'plan'>;
  checks: Pick<DueWorkStore, 'restart'>;
};

/** Plans a ticket's next check again if the check was lost or is now due earlier. Returns true if the check was planned. */
export async function planNextCheck(
  code: TicketCode,
  directory: Directory,
  { tickets, checks }: PlanCheckDeps,
): Promise<boolean> {
  const ticket = await tickets.find(code);
  const next = ticket && computeNextCheck(ticket, directory);
  if (!next || (ticket.nextCheckAt && ticket.nextCheckAt <= next)) return false;
  return (await tickets.plan(ticket, next)) && checks.restart({ code, run: ticket.run });
}
