import * as z from 'zod';
import type { ClockEscalationPolicy } from '../../sla/escalation-policy.ts';
import { OverdueClockName } from '../../sla/time-limit.ts';
import { findLastEscalationStep } from '../../ticket/events/find-reached-escalation-step.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import { Ticket } from '../../ticket/model/ticket.ts';
import { hasValidCheckDigit } from '../../ticket/model/ticket-code.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import { ListedTicket } from './queue.ts';
import { collectVisible } from './read-visible-page.ts';

/** Overdue clock of a ticket and the clock's last escalation step in percent of the time limit, at least 100. */
export type OverdueLevel = { clock: OverdueClockName; percent: number };

const atDeadline = 100;

/**
 * Returns the ticket's overdue clock and the clock's last escalation step. If both clocks are overdue, returns the resolve
 * clock. Needs no current time, because the workflow records missed deadlines and escalation steps on the ticket.
 */
export function getOverdueLevel(
  ticket: Pick<Ticket, 'escalationSteps' | 'cycle' | 'clocks' | 'status' | 'unit'>,
): OverdueLevel | undefined {
  if (!ticket.unit || isAnsweredOrEnded(ticket.status)) return undefined;
  return OverdueClockName.options
    .filter((clock) => !ticket.clocks[clock].stoppedAt && ticket.clocks[clock].missedAt)
    .map((clock) => ({
      clock,
      percent: Math.max(atDeadline, findLastEscalationStep(ticket, clock)),
    }))[0];
}

/**
 * Returns the points at and after the deadline at which the escalation policy of the given day has steps, as percentages of
 * the time until the deadline (100 is the deadline).
 */
export function listOverduePercentages(policies: ClockEscalationPolicy, on: Date): number[] {
  const percents = policies
    .filter((threshold) => isValidOn(threshold, toLocalDate(on)))
    .map(({ percent }) => percent);
  return [...new Set(percents)]
    .filter((percent) => percent >= atDeadline)
    .toSorted((a, b) => a - b);
}

export const OverdueTicket = ListedTicket.extend(Ticket.pick({ unitName: true }).shape);
export type OverdueTicket = z.infer<typeof OverdueTicket>;

/** Pagination cursor of a list of overdue tickets: unit, due time and ticket code. */
export const OverdueTicketCursor = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9_]*(:\d{2,5})?#\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}$/,
    'cursor-unknown',
  )
  .refine((cursor) => hasValidCheckDigit(cursor.slice(-10)), 'cursor-unknown')
  .brand('OverdueTicketCursor');
export type OverdueTicketCursor = z.infer<typeof OverdueTicketCursor>;

/** Maximum number of overdue tickets to count. The console shows a larger number as "more". */
export const maxOverdueCount = 1000;

export type OverdueTicketStore = {
  /**
   * Returns one page of overdue tickets, ordered by unit and due time. If `unit` is given, returns only this unit's tickets.
   */
  page(
    level: OverdueLevel,
    of: { unit?: string | undefined; after?: OverdueTicketCursor | undefined },
  ): Promise<{ tickets: OverdueTicket[]; next?: OverdueTicketCursor }>;
  /** Counts overdue tickets at one level of lateness, up to `most`. If `unit` is given, counts only this unit's tickets. */
  count(
    level: OverdueLevel,
    unit?: string,
    most?: number,
  ): Promise<{ count: number; isComplete: boolean }>;
};

/** Returns the pagination cursor of an overdue ticket. */
const getOverdueCursor = (
  { unit, code, clocks }: OverdueTicket,
  { clock }: OverdueLevel,
): OverdueTicketCursor =>
  OverdueTicketCursor.parse(`${unit}#${clocks[clock].dueAt.toISOString()}#${code}`);

/** Number of tickets on a page of the list of overdue tickets. */
const ticketsPerPage = 50;

/**
 * Returns a page of overdue tickets without the tickets that the member must not see. Pages are full and cursors point to
 * visible tickets, so that neither reveals hidden tickets.
 */
export async function readVisibleOverduePage(
  level: OverdueLevel,
  {
    unit,
    after,
    mayKnow,
  }: {
    unit?: string | undefined;
    after?: OverdueTicketCursor | undefined;
    mayKnow(ticket: OverdueTicket): boolean;
  },
  late: Pick<OverdueTicketStore, 'page'>,
): Promise<{ tickets: OverdueTicket[]; next?: OverdueTicketCursor }> {
  const visible = await collectVisible(
    async (cursor: OverdueTicketCursor | undefined) => {
      const page = await late.page(level, { unit, after: cursor });
      return { visible: page.tickets.filter(mayKnow), next: page.next };
    },
    { after, enough: ticketsPerPage + 1 },
  );
  const tickets = visible.slice(0, ticketsPerPage);
  const last = tickets.at(-1);
  return {
    tickets,
    ...(last && visible.length > tickets.length && { next: getOverdueCursor(last, level) }),
  };
}
