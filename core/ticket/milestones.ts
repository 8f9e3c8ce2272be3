import type { Ticket } from './ticket.ts';

/** What those who watch over the hotline want to see the number of. */
export type Milestone = 'opened' | 'answered' | 'late';

type Seen = Pick<Ticket, 'status' | 'rungs'>;

/** The rung at a citizen's deadline, acknowledging or resolving; the operators' own clock is not one. */
const isDeadline = (rung: string): boolean => /^\d+\.(acknowledge|resolve)\.100$/.test(rung);

/** What a ticket has come to by a change. */
export const milestonesOf = (after: Seen, before: Seen | undefined): Milestone[] => {
  if (!before) return ['opened'];
  const taken = after.rungs.filter((rung) => !before.rungs.includes(rung));
  return [
    ...(after.status === 'answered' && before.status !== 'answered' ? (['answered'] as const) : []),
    ...taken.filter(isDeadline).map(() => 'late' as const),
  ];
};
