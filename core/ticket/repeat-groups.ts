import { dayMs } from '../time/day-ms.ts';
import type { Ticket } from './ticket.ts';

/** What an open ticket must show to be grouped. */
export type OpenMatter = Pick<Ticket, 'code' | 'openedAt' | 'topic' | 'areaCode' | 'callerHash'>;

/** Open tickets that may be one matter, in the order they came. */
export type RepeatGroup<Of extends OpenMatter> = {
  why: 'same-number' | 'same-place';
  tickets: Of[];
};

/** Those of one number or place fall apart where nobody wrote for so many days. */
const runsOf = <Of extends OpenMatter>(tickets: readonly Of[], days: number): Of[][] => {
  const runs: Of[][] = [];
  for (const ticket of tickets.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime())) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNear = last && ticket.openedAt.getTime() - last.openedAt.getTime() <= days * dayMs;
    if (run && isNear) run.push(ticket);
    else runs.push([ticket]);
  }
  return runs;
};

const groupsBy = <Of extends OpenMatter>(
  tickets: readonly Of[],
  {
    why,
    days,
    keyOf,
  }: Pick<RepeatGroup<Of>, 'why'> & {
    days: number;
    keyOf(ticket: Of): string | undefined;
  },
): RepeatGroup<Of>[] => {
  const byKey = Map.groupBy(tickets, keyOf);
  return [...byKey].flatMap(([key, alike]) =>
    key === undefined
      ? []
      : runsOf(alike, days)
          .filter((run) => run.length > 1)
          .map((run) => ({ why, tickets: run })),
  );
};

/** Groups of tickets from the same number, and of the same topic and place, the largest first. */
export const repeatGroups = <Of extends OpenMatter>(
  tickets: readonly Of[],
  { sameNumberDays, samePlaceDays }: { sameNumberDays: number; samePlaceDays: number },
): RepeatGroup<Of>[] =>
  [
    ...groupsBy(tickets, {
      why: 'same-number',
      days: sameNumberDays,
      keyOf: ({ callerHash }) => callerHash,
    }),
    ...groupsBy(tickets, {
      why: 'same-place',
      days: samePlaceDays,
      keyOf: ({ topic, areaCode }) => (topic && areaCode ? `${topic}#${areaCode}` : undefined),
    }),
  ].toSorted((a, b) => b.tickets.length - a.tickets.length);
