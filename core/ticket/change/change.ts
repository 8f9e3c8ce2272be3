import type { Notification } from '../../messages/notification.ts';
import { ClockName } from '../../sla/time-limit.ts';
import {
  computeNextWorkflowCheck,
  computeWorkflowSleepEnd,
  setNextWorkflowCheck,
} from '../../workflow/next-check.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { TicketEvent } from '../events/event.ts';
import type { EventBody } from '../events/event-body.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketChange } from '../ports/ticket-store.ts';
import { isComplaint } from '../read/units/hidden-from-units.ts';
import { findNewlyMissedDeadlines, markMissedDeadlines } from './missed-deadlines.ts';
import { recordFirstReview } from './record-first-review.ts';

/** Fields, event and notifications that a ticket action produces. The ticket change is built from them. */
export type ChangeInput = {
  to: Partial<Ticket>;
  event: EventBody;
  alerts?: (after: Ticket) => Notification[];
} & Pick<TicketChange, 'publication' | 'hides'>;

/**
 * Sets the time of the ticket's next workflow check. If the sleeping workflow would wake up too late, increments `run`,
 * which starts a new workflow. A workflow that wakes up too early only sleeps again, which is cheaper than a new one.
 */
const scheduleNextCheck = (
  before: Ticket,
  changed: Ticket,
  { channel, now, directory }: ActionContext,
): Ticket => {
  const next = computeNextWorkflowCheck(changed, directory);
  if (channel === 'journey') return setNextWorkflowCheck(changed, next);
  const sleeps = computeWorkflowSleepEnd(before, now);
  if (next && (!sleeps.at || next < sleeps.at)) {
    return { ...setNextWorkflowCheck(changed, next), run: before.run + 1 };
  }
  return { ...changed, nextCheckAt: next, wakesAt: sleeps.isKnown ? sleeps.at : undefined };
};

/**
 * Returns the clocks that this ticket change stopped, with their deadlines. They are stored in the event, because a later
 * reopening replaces the clocks.
 */
const findStoppedClocks = (before: Ticket, after: Ticket): Pick<TicketEvent, 'stopped'> => {
  const stopped = ClockName.options.flatMap((clock) => {
    const [was, is] = [before.clocks[clock], after.clocks[clock]];
    return !was?.stoppedAt && is?.stoppedAt ? [{ clock, dueAt: is.dueAt }] : [];
  });
  return stopped.length > 0 ? { stopped } : {};
};

/**
 * Returns true if a ticket change is visible to other systems or the public. It is if it affects status, classification,
 * unit, cycle, deadline, merge or publication.
 */
const isPubliclyVisibleChange = (before: Ticket, after: Ticket): boolean => {
  const seen = (one: Ticket) => [
    ...[one.status, one.service, one.topic, one.areaCode, one.unit, one.cycle],
    ...[one.clocks.resolve.dueAt.getTime(), one.mergedInto?.code, one.published?.at.getTime()],
  ];
  const was = seen(before);
  return seen(after).some((value, at) => value !== was[at]);
};

/**
 * Returns the timestamp of a ticket change. It is never earlier than the previous change, because the clocks of two servers
 * may differ by seconds.
 */
const computeChangeTime = ({ openedAt, changedAt = openedAt }: Ticket, now: Date): Date =>
  [openedAt, changedAt, now].reduce((latest, one) => (one > latest ? one : latest));

/**
 * Returns the new value of `becameComplaintAt` if this ticket change makes the ticket a complaint or an ordinary ticket. A
 * new ticket, which no unit has seen yet, counts as opened as a complaint.
 */
const findComplaintChange = (
  before: Ticket,
  after: Ticket,
  at: Date,
): Pick<Ticket, 'becameComplaintAt'> => {
  if (!isComplaint(after)) return before.becameComplaintAt ? { becameComplaintAt: undefined } : {};
  return isComplaint(before) || before.status === 'new' ? {} : { becameComplaintAt: at };
};

/** Builds the ticket's next version with its event, its next workflow check and its notifications. */
export function buildTicketChange(
  before: Ticket,
  { to, event, alerts, ...besides }: ChangeInput,
  context: ActionContext,
): TicketChange {
  const { by, channel, now, nonce, bodyHash, origin, recordedOn } = context;
  const at = computeChangeTime(before, now);
  const look = recordFirstReview(before, event, now);
  const ticket: Ticket = { ...before, ...to, ...look, version: before.version + 1 };
  const changed = { ...ticket, clocks: markMissedDeadlines(before, ticket.clocks, event, now) };
  const after = {
    ...scheduleNextCheck(before, changed, context),
    ...(isPubliclyVisibleChange(before, changed) && { changedAt: at }),
    ...findComplaintChange(before, changed, at),
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
      ...findStoppedClocks(before, after),
      ...findNewlyMissedDeadlines(before.clocks, after.clocks),
      ...(after.complaintHold && !before.complaintHold && { heldForReview: true }),
    },
    alerts: alerts?.(after) ?? [],
    ...besides,
    ...(nonce && { nonce }),
    ...(nonce && bodyHash && { bodyHash }),
  };
}
