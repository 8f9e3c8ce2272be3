import { deadlineChangeTexts as words } from '../../../../i18n/office.ts';
import type { WorkingCalendar } from '../../../sla/calendar.ts';
import { explainDeadline } from '../../../sla/explain-deadline.ts';
import type { TimeLimit } from '../../../sla/time-limit.ts';
import type { TicketClock } from '../../../ticket/model/ticket-parts.ts';
import { formatInstant } from '../../format-dates.ts';
import { formatDeadlineExplanation, formatMinutes } from './deadline-explanation-lines.ts';

type Hours = {
  calendar: WorkingCalendar;
  whose?: { unit: string; hasOwnHours: boolean } | undefined;
};

const formatAt = (instant: Date): string => formatInstant(instant, 'vi');

const formatExtension = (by: TimeLimit): string =>
  by.kind === 'working-days'
    ? words.extended[by.kind](by.days)
    : words.extended[by.kind](formatMinutes(by.minutes));

const listDeadlineChanges = ({ extension, pauses = [] }: TicketClock): string[] => [
  ...(extension ? [formatExtension(extension)] : []),
  ...pauses.map(({ from, to }) =>
    to ? words.paused(formatAt(from), formatAt(to)) : words.pausedSince(formatAt(from)),
  ),
];

/** Explains in Vietnamese how a ticket's deadline was computed from its rule, and which extensions and pauses moved it. */
export function formatClockExplanation(clock: TicketClock, { calendar, whose }: Hours): string[] {
  const { rule, startAt, dueAt, stoppedAt } = clock;
  const explained = explainDeadline(rule, startAt, calendar);
  const moves = listDeadlineChanges(clock);
  const isMoved = explained.dueAt.getTime() !== dueAt.getTime();
  const moved = moves.length > 0 ? words.moved(formatAt(dueAt)) : words.held(formatAt(dueAt));
  return [
    ...formatDeadlineExplanation(explained, { rule, from: startAt, calendar, whose }),
    ...moves,
    ...(isMoved ? [moved] : []),
    ...(stoppedAt ? [words.stopped(formatAt(stoppedAt))] : []),
  ];
}
