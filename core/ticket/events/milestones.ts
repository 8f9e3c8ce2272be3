import type { Ticket } from '../model/ticket.ts';

/** Milestone of a ticket that is counted as a CloudWatch business metric. */
export type TicketMilestone = 'opened' | 'answered' | 'late';

type MilestoneInput = Pick<Ticket, 'status' | 'escalationSteps'>;

/**
 * Returns true if the identifier is that of the 100 % escalation step of the acknowledge or resolve clock. The forward
 * clock doesn't count, because it is internal: the operators' time limit for assigning the ticket.
 */
const isDeadline = (step: string): boolean => /^\d+\.(acknowledge|resolve)\.100$/.test(step);

/** Returns the milestones that a ticket has reached by its latest change. A new ticket reaches `opened`. */
export function findMilestones(
  after: MilestoneInput,
  before: MilestoneInput | undefined,
): TicketMilestone[] {
  if (!before) return ['opened'];
  const newSteps = after.escalationSteps.filter((step) => !before.escalationSteps.includes(step));
  return [
    ...(after.status === 'answered' && before.status !== 'answered' ? (['answered'] as const) : []),
    ...newSteps.filter(isDeadline).map(() => 'late' as const),
  ];
}
