import type { Directory } from '../../directory/model/directory.ts';
import type {
  EscalationClock,
  EscalationStep,
  EscalationStepsInput,
} from '../../sla/escalation.ts';
import {
  type EscalationRecipient,
  findEscalationStepRecipients,
} from '../../sla/escalation-recipients.ts';
import { getClockCalendar } from '../../sla/recompute-clocks.ts';
import { ClockName } from '../../sla/time-limit.ts';
import { isAnsweredOrEnded, type TicketStatus } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { countReopenings } from '../../ticket/read/count-reopenings.ts';
import type { EscalationKind } from './escalation-kind.ts';

const toEscalationClocks = (ticket: Ticket, directory: Directory): EscalationClock[] =>
  ClockName.options.flatMap((name) => {
    const clock = ticket.clocks[name];
    if (!clock) return [];
    const round = name === 'forward' ? ticket.clocks.forward?.round : undefined;
    const calendar = getClockCalendar(ticket, directory, name);
    return [{ name, clock, calendar, round, stoppedAt: clock.stoppedAt }];
  });

/** Returns the input for computing the escalation of a ticket's clocks, whatever the ticket's status. */
export function buildDeadlineEscalationInput(
  ticket: Ticket,
  directory: Directory,
): EscalationStepsInput {
  return {
    clocks: toEscalationClocks(ticket, directory),
    takenStepKeys: new Set(ticket.escalationSteps),
    cycle: ticket.cycle,
    steps: directory.ladder,
  };
}

/** Statuses in which the operators have the ticket and must choose its lead unit. */
const operatorQueueStatuses: ReadonlySet<TicketStatus> = new Set(['triage', 'returned']);

/**
 * Returns the recipients of an escalation step on a ticket's clock. While the ticket is in the operators' queue, steps of
 * the acknowledge clock notify nobody. After the assignment, they notify the new unit.
 */
export function findDeadlineRecipients(
  step: Pick<EscalationStep, 'clock' | 'percent'>,
  ticket: Ticket,
  directory: Directory,
  now: Date,
): EscalationRecipient[] {
  const { unit, accused, status } = ticket;
  if (!unit || (step.clock === 'acknowledge' && operatorQueueStatuses.has(status))) return [];
  const lift = countReopenings(ticket);
  const people = findEscalationStepRecipients(
    step,
    { lead: unit, on: now, accused, lift },
    directory,
  );
  // only the operators may read a possible complaint
  return ticket.complaintHold ? people.filter((one) => one.unit === unit) : people;
}

/** Escalation of the acknowledge, resolve and forward clocks of open tickets. */
export const deadlineEscalation: EscalationKind = {
  escalation: (ticket, directory) =>
    isAnsweredOrEnded(ticket.status) || !ticket.unit
      ? undefined
      : buildDeadlineEscalationInput(ticket, directory),
  recipients: (step, ticket, { directory, now }) =>
    findDeadlineRecipients(step, ticket, directory, now),
  message: ({ clock, percent }) => ({ about: 'rung', clock, percent }),
  record: ({ key, clock, percent }, { escalationSteps }, notified) => ({
    to: { escalationSteps: [...escalationSteps, key] },
    event: { kind: 'rung', clock, percent, told: notified },
  }),
  idOf: ({ key }) => key,
};
