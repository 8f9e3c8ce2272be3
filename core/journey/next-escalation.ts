import type { Directory } from '../directory/directory.ts';
import { type EscalationStep, nextStep } from '../sla/escalation.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { deadlinePolicy } from './deadline-policy.ts';
import type { EscalationPolicy } from './escalation-policy.ts';
import { operatorPolicies } from './operator-policies.ts';

const policies = [deadlinePolicy, ...operatorPolicies];

/** Returns the earliest step of any escalation that wasn't taken yet; it may lie in the future. */
export const nextEscalation = (
  ticket: Ticket,
  directory: Directory,
): { policy: EscalationPolicy; step: EscalationStep } | undefined =>
  policies
    .flatMap((policy) => {
      const escalation = policy.escalation(ticket, directory);
      const step = escalation && nextStep(escalation);
      return step ? [{ policy, step }] : [];
    })
    .toSorted((a, b) => a.step.at.getTime() - b.step.at.getTime())[0];
