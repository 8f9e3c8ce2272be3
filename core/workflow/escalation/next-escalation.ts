import type { Directory } from '../../directory/model/directory.ts';
import { type EscalationStep, findNextEscalationStep } from '../../sla/escalation.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { deadlineEscalation } from './deadline-escalation.ts';
import type { EscalationKind } from './escalation-kind.ts';
import { operatorTaskEscalations } from './operator-task-escalations.ts';

const escalationKinds = [deadlineEscalation, ...operatorTaskEscalations];

/**
 * Returns the earliest escalation step that was not taken yet, among all escalations of the ticket. The step may lie in the
 * future.
 */
export function findNextEscalation(
  ticket: Ticket,
  directory: Directory,
): { kind: EscalationKind; step: EscalationStep } | undefined {
  return escalationKinds
    .flatMap((kind) => {
      const escalation = kind.escalation(ticket, directory);
      const step = escalation && findNextEscalationStep(escalation);
      return step ? [{ kind, step }] : [];
    })
    .toSorted((a, b) => a.step.at.getTime() - b.step.at.getTime())[0];
}
