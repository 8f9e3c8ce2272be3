import { ticketStore } from '../../../adapters/dynamodb/ticket-store.ts';
import { isTimeDependent } from '../../../core/journey/next-check.ts';
import type { TicketCode } from '../../../core/ticket/code.ts';
import type { WatchedRun } from '../watched-run.ts';

/** Whom no journey of the ticket's own run leads on, and when somebody is to look at it. */
const unled = async (run: WatchedRun, codes: readonly TicketCode[]) => {
  const executions = await run.executions();
  const running = executions.filter(({ status }) => status === 'RUNNING').map(({ name }) => name);
  const tickets = await Promise.all(codes.map((code) => ticketStore(run.table).find(code)));
  return tickets
    .flatMap((ticket) => ticket ?? [])
    .filter((ticket) => isTimeDependent(ticket) && ticket.nextCheckAt)
    .filter(({ code, run: number }) => !running.some((name) => name === `${code}-${number}`));
};

/** From when on a sweep takes it for lost, and the next one has come. */
const sweptAfterMs = 20 * 60_000;

/** An open ticket has a journey; one that has lost it gets another as soon as its check is overdue. */
export const lostJourneys = async (
  run: WatchedRun,
  codes: readonly TicketCode[],
): Promise<string[]> => {
  const waiting = await unled(run, codes);
  if (waiting.length === 0) return [];
  const last = Math.max(...waiting.map(({ nextCheckAt }) => nextCheckAt?.getTime() ?? 0));
  const overdue = new Date(last + sweptAfterMs);
  if (overdue > (await run.now())) await run.moveTo(overdue.toISOString());
  return (await unled(run, codes)).map(({ code }) => `${code} is open, and no journey leads it`);
};
