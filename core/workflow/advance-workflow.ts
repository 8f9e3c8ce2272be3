import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { ConflictError } from '../shared/errors.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { TicketCode } from '../ticket/model/ticket-code.ts';
import type { TicketChange, TicketStore } from '../ticket/ports/ticket-store.ts';
import { Instant, toHotlineTime } from '../time/instant.ts';
import { computeNextWorkflowCheck } from './next-check.ts';
import { computeNextDueChange } from './next-due-change.ts';
import { routeTicket } from './route-ticket.ts';

/** Input that Step Functions passes to a workflow step. */
export const WorkflowStep = z.object({
  step: z.enum(['route', 'evaluate']),
  code: TicketCode,
  run: z.number().int().positive(),
  /**
   * Time at which the workflow entered the step; absent in executions that an earlier version of the state machine started.
   */
  at: Instant.optional(),
});
export type WorkflowStep = z.infer<typeof WorkflowStep>;

/** Result of a workflow step. Step Functions passes it to the next step. */
export type WorkflowResult = {
  code: TicketCode;
  run: number;
  next: 'wait' | 'end';
  nextCheckAt?: string;
};

export type WorkflowDeps = {
  tickets: Pick<TicketStore, 'find' | 'commit' | 'plan'>;
  directory(): Promise<Directory>;
  /** Reads the directory of units and topics without using the cache, whose copy may be up to a minute old. */
  currentDirectory(): Promise<Directory>;
  now(): Date;
};

type ChangeDecision = (ticket: Ticket, directory: Directory, now: Date) => TicketChange | undefined;

const decisionByStep: Record<WorkflowStep['step'], ChangeDecision> = {
  route: routeTicket,
  evaluate: computeNextDueChange,
};

/**
 * Rounds the wake-up time up to a full second, the resolution of waits in Step Functions, so that the check is already due
 * when the workflow wakes up.
 */
const formatWakeTime = (instant: Date): string =>
  toHotlineTime(new Date(Math.ceil(instant.getTime() / 1000) * 1000));

/**
 * Returns true if the ticket already stores the workflow's next check and wake-up time, so that the workflow needn't write
 * them.
 */
const isPlanned = (
  { nextCheckAt: check, wakesAt }: Ticket,
  next: Date | undefined,
  now: Date,
): boolean =>
  check?.getTime() === next?.getTime() &&
  (!wakesAt || wakesAt <= now || wakesAt.getTime() === next?.getTime());

/**
 * Maximum number of changes that one workflow step makes. It exceeds the number of escalation steps of a ticket plus the
 * number of version conflicts with officers' changes.
 */
const maxChanges = 50;

/**
 * Makes all due changes to a ticket, one after another, and returns when to check the ticket again. Reads the ticket again
 * only after a version conflict.
 */
export async function advanceWorkflow(
  { step, code, run, at }: WorkflowStep,
  ports: WorkflowDeps,
): Promise<WorkflowResult> {
  // with a slow local clock nothing would be due, and the workflow would loop
  const now = () => (at && at > ports.now() ? at : ports.now());
  let directory = await ports.directory();
  let isCurrent = false;
  let committed: Ticket | undefined;
  for (let change = 0; change < maxChanges; change += 1) {
    const ticket = committed ?? (await ports.tickets.find(code));
    committed = undefined;
    if (!ticket) throw new Error(`Ticket ${code}: not found by its workflow run ${run}`);
    if (ticket.run !== run) return { code, run, next: 'end' };

    const due = decisionByStep[step](ticket, directory, now());
    if (due?.event.kind === 'recomputed' && !isCurrent) {
      // the cached directory could revert deadlines that a newer one has moved
      directory = await ports.currentDirectory();
      isCurrent = true;
      continue;
    }
    if (due) {
      if ((await ports.tickets.commit(due)) === 'committed') committed = due.after;
      continue;
    }
    // the directory may have changed since the last check was planned
    const next = computeNextWorkflowCheck(ticket, directory);
    if (!isPlanned(ticket, next, now()) && !(await ports.tickets.plan(ticket, next))) {
      continue;
    }
    return next
      ? { code, run, next: 'wait', nextCheckAt: formatWakeTime(next) }
      : { code, run, next: 'end' };
  }
  throw new ConflictError(
    `Gave up after ${maxChanges} changes and version conflicts on ticket ${code}`,
  );
}
