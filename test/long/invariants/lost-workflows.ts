import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { canTicketChangeWithTime } from '../../../core/workflow/next-check.ts';
import type { WatchedRun } from '../watched-run.ts';

/** Returns the open tickets without a running workflow, each with the time of its next check. */
const unled = async (run: WatchedRun, codes: readonly TicketCode[]) => {
  const executions = await run.executions();
  const running = executions.filter(({ status }) => status === 'RUNNING').map(({ name }) => name);
  const tickets = await Promise.all(codes.map((code) => createTicketStore(run.table).find(code)));
  return tickets
    .flatMap((ticket) => ticket ?? [])
    .filter((ticket) => canTicketChangeWithTime(ticket) && ticket.nextCheckAt)
    .filter(({ code, run: number }) => !running.some((name) => name === `${code}-${number}`));
};

/** Milliseconds after which a missed check counts as lost and the next sweeper run has passed. */
const sweptAfterMs = 20 * 60_000;

/** Returns open tickets without a workflow that the sweeper failed to restart in time. */
export async function findLostWorkflows(
  run: WatchedRun,
  codes: readonly TicketCode[],
): Promise<string[]> {
  const waiting = await unled(run, codes);
  if (waiting.length === 0) return [];
  const last = Math.max(...waiting.map(({ nextCheckAt }) => nextCheckAt?.getTime() ?? 0));
  const overdue = new Date(last + sweptAfterMs);
  if (overdue > (await run.now())) await run.moveTo(overdue.toISOString());
  return (await unled(run, codes)).map(({ code }) => `${code} is open, and no journey leads it`);
}
