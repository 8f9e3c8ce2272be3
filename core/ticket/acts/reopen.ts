import { operatorUnit, unitInForce } from '../../directory/unit.ts';
import { forwardClock, ticketClocks } from '../../sla/ticket-clocks.ts';
import { dayMs } from '../../time/day-ms.ts';
import { wholeSecond } from '../../time/instant.ts';
import type { Occasion } from '../act.ts';
import { lifeOn } from '../life.ts';
import type { Ticket } from '../ticket.ts';
import { isHotline } from './hand-over.ts';
import { type ActRule, refused } from './rule.ts';
import { tellUnit } from './tell.ts';

/**
 * Returns until when the citizen may reopen the ticket. The period starts at the answer; closing the ticket later doesn't
 * extend it.
 */
export const reopenableUntil = (
  { closedAt, answeredAt, openedAt }: Ticket,
  { now, directory }: Pick<Occasion, 'now' | 'directory'>,
): Date => {
  const { withinDays } = lifeOn(directory, now).reopening;
  return new Date((answeredAt ?? closedAt ?? openedAt).getTime() + withinDays * dayMs);
};

/** Reopens the ticket with new clocks at its unit, and also notifies the unit's head. */
export const reopen: ActRule<'reopen'> = (ticket, { reason }, occasion) => {
  const { status, now, directory } = occasion;
  if (ticket.text === '') return refused('reason', 'reopen-sealed');
  if (now > reopenableUntil(ticket, occasion)) return refused('reason', 'reopen-too-late');
  const { ref: unit, name: unitName } =
    (ticket.unit && unitInForce(directory, ticket.unit, now)) || operatorUnit(directory, now);
  const { service, priority } = ticket;
  const startAt = wholeSecond(now);
  const clocks = ticketClocks({ service, priority, startAt, unit }, directory);
  return {
    to: {
      status,
      cycle: ticket.cycle + 1,
      unit,
      unitName,
      // links of the previous cycle may expire soon
      assignment: ticket.assignment + 1,
      clocks: {
        ...clocks,
        ...(isHotline(unit, occasion) && { forward: forwardClock(ticket, startAt, directory) }),
      },
      answeredAt: undefined,
      closedAt: undefined,
      endReason: undefined,
      waiting: undefined,
      extension: undefined,
      draft: undefined,
      isForModeration: undefined,
      takenBy: undefined,
      rating: undefined,
      writingToldAt: undefined,
    },
    event: { kind: 'reopened', reason },
    alerts: (after) => {
      const told = ['handler', 'head'].flatMap((role) =>
        tellUnit(role, after, { about: 'reopened' }, occasion),
      );
      return [...new Map(told.map((alert) => [alert.key, alert])).values()]; // handler and head may be the same recipient
    },
  };
};
