import type { Directory } from '../directory/directory.ts';
import { type EscalationStep, findNextEscalationStep } from '../sla/escalation.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { deadlineEscalation } from './deadline-escalation.ts';
import { operatorTaskEscalations } from './operator-task-escalations.ts';
import type { TaskEscalation } from './task-escalation.ts';

const taskEscalations = [deadlineEscalation, ...operatorTaskEscalations];

/**
 * Returns the earliest escalation step that was not taken yet, among all escalations of the ticket. The step may lie in the
 * future.
 */
export function findNextEscalation(
  ticket: Ticket,
  directory: Directory,
): { policy: TaskEscalation; step: EscalationStep } | undefined {
  return taskEscalations
    .flatMap((policy) => {
      const escalation = policy.escalation(ticket, directory);
      const step = escalation && findNextEscalationStep(escalation);
      return step ? [{ policy, step }] : [];
    })
    .toSorted((a, b) => a.step.at.getTime() - b.step.at.getTime())[0];
}
