import type { Directory } from '../directory/directory.ts';
import type { EscalationStep } from '../sla/escalation.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { deadlinePolicy } from './deadline-policy.ts';
import type { EscalationPolicy } from './escalation-policy.ts';
import { operatorPolicies } from './operator-policies.ts';
import { reminderPolicy } from './reminder-policy.ts';

type Next = { policy: EscalationPolicy; step: EscalationStep };

const nextOf =
  (ticket: Ticket, directory: Directory) =>
  (policy: EscalationPolicy): Next[] => {
    const step = policy.next(ticket, directory);
    return step ? [{ policy, step }] : [];
  };

/**
 * Returns the earliest step of any policy that was not taken, due or not. Once no policy has a step left, reminders follow
 * for as long as somebody has to act.
 */
export const nextEscalation = (ticket: Ticket, directory: Directory): Next | undefined => {
  const steps = [deadlinePolicy, ...operatorPolicies].flatMap(nextOf(ticket, directory));
  const [first] = steps.toSorted((a, b) => a.step.at.getTime() - b.step.at.getTime());
  return first ?? nextOf(ticket, directory)(reminderPolicy)[0];
};
