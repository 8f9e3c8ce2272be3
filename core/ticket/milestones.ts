import type { Ticket } from './ticket.ts';

/** Milestone of a ticket that is counted as a business metric. */
export type Milestone = 'opened' | 'answered' | 'late';

type MilestoneInput = Pick<Ticket, 'status' | 'rungs'>;

/**
 * Returns whether the key is the 100 % step of the acknowledge or resolve clock. The forward clock is internal and doesn't
 * count.
 */
const isDeadline = (rung: string): boolean => /^\d+\.(acknowledge|resolve)\.100$/.test(rung);

/** Returns the milestones that a change has reached; a new ticket counts as opened. */
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
