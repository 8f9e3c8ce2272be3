import { nextCheckAt, planned, sleepsUntil } from '../journey/next-check.ts';
import type { Alert } from '../messages/alert.ts';
import { ClockName } from '../sla/sla-row.ts';
import type { Occasion } from './act.ts';
import type { TicketEvent } from './event.ts';
import type { EventMatter } from './event-matter.ts';
import { firstLook } from './first-look.ts';
import { missedBy, withMissedDeadlines } from './missed-deadlines.ts';
import type { Change, Ticket } from './ticket.ts';

/** What an act makes of a ticket: what differs, why, and who is told. */
export type Made = {
  to: Partial<Ticket>;
  event: EventMatter;
  alerts?: (after: Ticket) => Alert[];
} & Pick<Change, 'publication' | 'hides'>;

/**
 * When the journey is to look again, and whether another must: the one that sleeps, or has ended, knows of no check before
 * it wakes. One that wakes too early sleeps on, which costs less than another journey.
 */
const withNextCheck = (
  before: Ticket,
  changed: Ticket,
  { channel, now, directory }: Occasion,
): Ticket => {
  const next = nextCheckAt(changed, directory);
  if (channel === 'journey') return planned(changed, next);
  const sleeps = sleepsUntil(before, now);
  if (next && (!sleeps.at || next < sleeps.at)) {
    return { ...planned(changed, next), run: before.run + 1 };
  }
  return { ...changed, nextCheckAt: next, wakesAt: sleeps.isKnown ? sleeps.at : undefined };
};

/** The clocks that ran before and have stopped, with their deadlines: a reopening starts new ones. */
const stoppedBy = (before: Ticket, after: Ticket): Pick<TicketEvent, 'stopped'> => {
  const stopped = ClockName.options.flatMap((clock) => {
    const [was, is] = [before.clocks[clock], after.clocks[clock]];
    return !was?.stoppedAt && is?.stoppedAt ? [{ clock, dueAt: is.dueAt }] : [];
  });
  return stopped.length > 0 ? { stopped } : {};
};

/** Whether it differs in what is told outside of any ticket: where it stands, what it is, whose, and until when. */
const isSeenOutside = (before: Ticket, after: Ticket): boolean => {
  const seen = (one: Ticket) => [
    ...[one.status, one.service, one.topic, one.areaCode, one.unit, one.cycle],
    ...[one.clocks.resolve.dueAt.getTime(), one.mergedInto?.code, one.published?.id],
  ];
  const was = seen(before);
  return seen(after).some((value, at) => value !== was[at]);
};

/** The time of a change: not before what is known of the ticket, since clocks of two processes may differ by seconds. */
const timeOf = ({ openedAt, changedAt = openedAt }: Ticket, now: Date): Date =>
  [openedAt, changedAt, now].reduce((latest, one) => (one > latest ? one : latest));

/** The ticket's next version, with the event that makes it, its next check, and what must be told. */
export const changeTo = (
  before: Ticket,
  { to, event, alerts, ...besides }: Made,
  occasion: Occasion,
): Change => {
  const { by, channel, now, nonce, bodyHash, origin, recordedOn } = occasion;
  const at = timeOf(before, now);
  const look = firstLook(before, event, now);
  const made: Ticket = { ...before, ...to, ...look, version: before.version + 1 };
  const changed = { ...made, clocks: withMissedDeadlines(before, made.clocks, event, now) };
  const after = {
    ...withNextCheck(before, changed, occasion),
    ...(isSeenOutside(before, changed) && { changedAt: at }),
  };
  const { code, version, cycle } = after;
  return {
    before,
    after,
    event: {
      ...event,
      ...{ code, version, cycle, at, by, channel },
      ...(origin && { origin }),
      ...(recordedOn && { recordedOn }),
      ...(before.unit && { heldBy: before.unit }),
      ...stoppedBy(before, after),
      ...missedBy(before.clocks, after.clocks),
      ...(after.complaintHold && !before.complaintHold && { heldForReview: true }),
    },
    alerts: alerts?.(after) ?? [],
    ...besides,
    ...(nonce && { nonce }),
    ...(nonce && bodyHash && { bodyHash }),
  };
};
