import type { Directory } from '../directory/directory.ts';
import { type EscalationStep, findNextEscalationStep } from '../sla/escalation.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { deadlineEscalationHandler } from './deadline-policy.ts';
import type { EscalationHandler } from './escalation-policy.ts';
import { operatorEscalationHandlers } from './operator-policies.ts';

const policies = [deadlineEscalationHandler, ...operatorEscalationHandlers];

/**
 * Returns the earliest escalation step that was not taken yet, among all escalations of the ticket. The step may lie in the
 * future.
 */
export function findNextEscalation(
  ticket: Ticket,
  directory: Directory,
): { policy: EscalationHandler; step: EscalationStep } | undefined {
  return policies
    .flatMap((policy) => {
      const escalation = policy.escalation(ticket, directory);
      const step = escalation && findNextEscalationStep(escalation);
      return step ? [{ policy, step }] : [];
    })
    .toSorted((a, b) => a.step.at.getTime() - b.step.at.getTime())[0];
}
