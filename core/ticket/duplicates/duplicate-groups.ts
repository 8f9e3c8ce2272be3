import { dayMs } from '../../time/day-ms.ts';
import type { Ticket } from '../model/ticket.ts';

/** Ticket fields needed to group open tickets that are likely duplicates. */
export type GroupableTicket = Pick<
  Ticket,
  'code' | 'openedAt' | 'topic' | 'areaCode' | 'callerHash'
>;

/** Group of open tickets that may be about the same issue, oldest ticket first. */
export type DuplicateGroup<Of extends GroupableTicket> = {
  reason: 'same-number' | 'same-place';
  tickets: Of[];
};

/**
 * Sorts tickets by opening time and splits them into groups wherever two successive tickets are more than `days` days apart.
 */
const splitIntoRuns = <Of extends GroupableTicket>(
  tickets: readonly Of[],
  days: number,
): Of[][] => {
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

const groupTicketsBy = <Of extends GroupableTicket>(
  tickets: readonly Of[],
  {
    reason,
    days,
    keyOf,
  }: Pick<DuplicateGroup<Of>, 'reason'> & {
    days: number;
    keyOf(ticket: Of): string | undefined;
  },
): DuplicateGroup<Of>[] => {
  const byKey = Map.groupBy(tickets, keyOf);
  return [...byKey].flatMap(([key, alike]) =>
    key === undefined
      ? []
      : splitIntoRuns(alike, days)
          .filter((run) => run.length > 1)
          .map((run) => ({ reason: reason, tickets: run })),
  );
};

/** Groups open tickets that may be duplicates: same phone number, or same topic and area. The largest groups come first. */
export function groupDuplicates<Of extends GroupableTicket>(
  tickets: readonly Of[],
  { sameNumberDays, samePlaceDays }: { sameNumberDays: number; samePlaceDays: number },
): DuplicateGroup<Of>[] {
  return [
    ...groupTicketsBy(tickets, {
      reason: 'same-number',
      days: sameNumberDays,
      keyOf: ({ callerHash }) => callerHash,
    }),
    ...groupTicketsBy(tickets, {
      reason: 'same-place',
      days: samePlaceDays,
      keyOf: ({ topic, areaCode }) => (topic && areaCode ? `${topic}#${areaCode}` : undefined),
    }),
  ].toSorted((a, b) => b.tickets.length - a.tickets.length);
}
