import type { Ticket } from './ticket.ts';

/** Milestone in the life cycle of a ticket, counted as a business metric. */
export type Milestone = 'opened' | 'answered' | 'late';

type MilestoneInput = Pick<Ticket, 'status' | 'rungs'>;

/**
 * Returns true if the escalation step is the 100 % step of the acknowledge or resolve clock. The forward clock does not
 * count, because it is internal.
 */
const isDeadline = (rung: string): boolean => /^\d+\.(acknowledge|resolve)\.100$/.test(rung);

/** Returns the milestones that a ticket change has reached. A new ticket reaches `opened`. */
export function findMilestones(
  after: MilestoneInput,
  before: MilestoneInput | undefined,
): Milestone[] {
  if (!before) return ['opened'];
  const taken = after.rungs.filter((rung) => !before.rungs.includes(rung));
  return [
    ...(after.status === 'answered' && before.status !== 'answered' ? (['answered'] as const) : []),
    ...taken.filter(isDeadline).map(() => 'late' as const),
  ];
}
