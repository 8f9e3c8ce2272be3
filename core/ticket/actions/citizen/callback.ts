import { getOperatorUnit } from '../../../directory/model/organization/unit.ts';
import { createDeadlineClock } from '../../../sla/deadline.ts';
import { getClockCalendar } from '../../../sla/recompute-clocks.ts';
import { startTicketClocks } from '../../../sla/ticket-clocks.ts';
import type { TimeLimit } from '../../../sla/time-limit.ts';
import { floorToSecond } from '../../../time/instant.ts';
import { isAnsweredOrEnded } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import { getTicketPolicy } from '../../model/ticket-policy.ts';
import type { ActionContext } from '../action-context.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';

/**
 * Returns the time by which the operators must call the citizen back. Time limits run in the operators' working hours, so
 * that no citizen is called at night.
 */
const computeCallbackDueAt = (
  rule: TimeLimit,
  { now, directory }: Pick<ActionContext, 'now' | 'directory'>,
): Date =>
  createDeadlineClock(
    rule,
    floorToSecond(now),
    getClockCalendar({ unit: getOperatorUnit(directory, now).ref }, directory, 'forward'),
  ).dueAt;

type CallbackRequester = NonNullable<Ticket['callback']>['askedBy'];

const toCallbackRequester = ({ by: { role } }: Pick<ActionContext, 'by'>): CallbackRequester =>
  role === 'citizen' || role === 'supervisor' ? role : 'operator';

type CallbackRequest = { dueAt: Date; text?: string | undefined; callTo?: Ticket['callTo'] };

/** Returns the changes of a ticket to which a pending callback is added. Rejected if none can be added. */
const addPendingCallback = (
  { callback: last, callerHash }: Ticket,
  { dueAt, text, callTo }: CallbackRequest,
  occasion: Parameters<ActionRule<'callback'>>[2],
): ReturnType<ActionRule<'callback'>> => {
  const { status, now, directory } = occasion;
  if (last?.state === 'owed') return actionNotAllowed;
  if (callerHash === undefined && !callTo)
    return buildFieldRejection('callback', 'callback-no-number');
  const askedBy = toCallbackRequester(occasion);
  const number = (last?.number ?? 0) + 1;
  if (askedBy === 'citizen' && number > getTicketPolicy(directory, now).callback.maxPerTicket)
    return buildFieldRejection('callback', 'callback-too-often');
  return {
    to: {
      ...{ status, callTo },
      callback: { state: 'owed', askedAt: now, askedBy, dueAt, tries: 0, number },
    },
    event: { kind: 'callback-asked', dueAt, text },
  };
};

/** Returns the due time of a callback within the time limit for acknowledging an emergency, which also runs at night. */
const computeUrgentDueAt = (
  { service }: Pick<Ticket, 'service'>,
  { now, directory }: Pick<ActionContext, 'now' | 'directory'>,
): Date =>
  startTicketClocks({ service, priority: 'P1', startAt: now }, directory).acknowledge.dueAt;

/** Returns whether the citizen may still be in danger: not after an answer, and not if mass sending is suspected. */
const isOpenEmergency = ({ priority, status, isSuspect }: Ticket): boolean =>
  priority === 'P1' && !isAnsweredOrEnded(status) && isSuspect !== true;

/** Returns the callback of a ticket. A pending one about an open emergency is due within the emergency's time limit. */
export function bringCallbackForward(
  ticket: Ticket,
  context: Pick<ActionContext, 'now' | 'directory'>,
): Ticket['callback'] {
  const { callback } = ticket;
  if (callback?.state !== 'owed' || !isOpenEmergency(ticket)) return callback;
  const dueAt = computeUrgentDueAt(ticket, context);
  return dueAt < callback.dueAt ? { ...callback, dueAt } : callback;
}

/**
 * Records a callback request (the operators must call the citizen; about an open emergency at once). Rejected if a callback is
 * already pending, no phone number is known, or the citizen has requested too many callbacks.
 */
export const scheduleCallback: ActionRule<'callback'> = (
  ticket,
  { text, to: callTo },
  occasion,
) => {
  const { within } = getTicketPolicy(occasion.directory, occasion.now).callback;
  const dueAt = isOpenEmergency(ticket)
    ? computeUrgentDueAt(ticket, occasion)
    : computeCallbackDueAt(within, occasion);
  return addPendingCallback(ticket, { dueAt, text, callTo }, occasion);
};

/**
 * Records that the operators must call the citizen within the time limit for acknowledging an emergency, also at night. A
 * pending callback that is due later is brought forward.
 */
export const scheduleUrgentCallback = (
  ticket: Ticket,
  occasion: Parameters<ActionRule<'callback'>>[2],
): ReturnType<ActionRule<'callback'>> => {
  const dueAt = computeUrgentDueAt(ticket, occasion);
  const { callback: pending } = ticket;
  if (pending?.state !== 'owed') return addPendingCallback(ticket, { dueAt }, occasion);
  if (pending.dueAt <= dueAt) return actionNotAllowed;
  return {
    to: { status: occasion.status, callback: { ...pending, dueAt } },
    event: { kind: 'callback-asked', dueAt },
  };
};

/**
 * Records the result of a call back to the citizen. If nobody answered, schedules the next attempt. Until that attempt is
 * due, another `no-answer` is rejected.
 */
export const recordCallbackResult: ActionRule<'callback-done'> = (
  ticket,
  { outcome, text },
  occasion,
) => {
  const { status, now, directory } = occasion;
  const { callback: pendingCallback } = ticket;
  if (pendingCallback?.state !== 'owed') return actionNotAllowed;
  if (outcome === 'no-answer' && pendingCallback.tries > 0 && now < pendingCallback.dueAt) {
    return buildFieldRejection('outcome', 'call-too-soon');
  }
  const { again, maxTries } = getTicketPolicy(directory, now).callback;
  const tries = pendingCallback.tries + 1;
  const dueAt =
    outcome === 'no-answer' && tries < maxTries ? computeCallbackDueAt(again, occasion) : undefined;
  return {
    to: {
      status,
      ...(dueAt
        ? { callback: { ...pendingCallback, tries, dueAt } }
        : { callback: { ...pendingCallback, tries, state: outcome }, callTo: undefined }),
    },
    event: { kind: 'called-back', outcome, tries, dueAt, text },
  };
};
