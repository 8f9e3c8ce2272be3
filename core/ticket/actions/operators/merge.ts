import { isUnitAccused, resolveAccusedUnits } from '../../../routing/accused-unit.ts';
import { buildUnitExclusionPredicate } from '../../../routing/unit-exclusion.ts';
import { startForwardingClock, startTicketClocks, stopClocks } from '../../../sla/ticket-clocks.ts';
import { ClockName } from '../../../sla/time-limit.ts';
import { floorToSecond } from '../../../time/instant.ts';
import { buildTicketChange } from '../../change/change.ts';
import { mergeEmergencyMarks, restoreEmergencyMark } from '../../change/possible-emergency.ts';
import type { MergeAction } from '../../model/action.ts';
import {
  isNeverPublished,
  publicationBarFields,
  withdrawPublication,
} from '../../model/fields/publication.ts';
import { getNextStatus, isAnsweredOrEnded } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { TicketCode } from '../../model/ticket-code.ts';
import { getTicketPolicy } from '../../model/ticket-policy.ts';
import type { TicketChange } from '../../ports/ticket-store.ts';
import type { ActionContext, ActionRejection } from '../action-context.ts';
import { type ActionNotAllowed, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildAssignmentNotifications, buildCitizenNotifications } from '../build-notifications.ts';
import { endCitizenWait, getStatusAfterWait } from '../citizen/citizen-wait.ts';
import { isOperatorUnit } from '../move-to-unit.ts';

type Clocks = Ticket['clocks'];

/**
 * Result of a merge: the changes of both tickets, to be committed in one transaction, or the reason why the merge was
 * rejected.
 */
export type MergeDecision =
  | { kind: 'changes'; changes: [TicketChange, TicketChange] }
  | ActionNotAllowed
  | ActionRejection;

/**
 * Returns the code of the second ticket of a merge action: the ticket to merge into or, for `unmerge`, the ticket it was
 * merged into.
 */
export function getMergePartnerCode(ticket: Ticket, action: MergeAction): TicketCode | undefined {
  return action.act === 'merge' ? action.into : ticket.mergedInto?.code;
}

const buildCommonTicketChange = (
  into: Ticket,
  mergedFrom: TicketCode[],
  context: ActionContext,
  one: Ticket,
) => {
  const isIn = mergedFrom.includes(one.code);
  const isPrivate = isIn && isNeverPublished(one, context);
  return buildTicketChange(
    into,
    {
      to: {
        mergedFrom,
        ...(isPrivate && publicationBarFields),
        ...(isIn && mergeEmergencyMarks(one, into)),
      },
      event: isIn ? { kind: 'took-in', from: one.code } : { kind: 'gave-back', to: one.code },
      ...(isPrivate && withdrawPublication(into, context.now)),
    },
    { ...context, nonce: undefined },
  );
};

/**
 * Returns true if merging ticket `one` into ticket `into` would show `one` to a unit that it accuses. That is so if an
 * accused unit has `into`, or if `into` doesn't accuse the same unit and could be assigned to it.
 */
const isOpenToAccused = (one: Ticket, into: Ticket, { directory, now }: ActionContext): boolean => {
  const readers = [into.unit, ...into.coUnits].flatMap((unit) => unit ?? []);
  const others = resolveAccusedUnits(directory, into.accused, now);
  return (
    readers.some(buildUnitExclusionPredicate(directory, one.accused, now)) ||
    !one.accused.every((unit) => isUnitAccused(unit, others))
  );
};

const findMergeRejection = (
  one: Ticket,
  into: Ticket,
  actionContext: ActionContext,
): ActionRejection | undefined => {
  if (into.code === one.code) return buildFieldRejection('into', 'merge-itself');
  if (isAnsweredOrEnded(into.status)) return buildFieldRejection('into', 'merge-settled');
  if (one.mergedFrom.length > 0) return buildFieldRejection('into', 'merge-has-others');
  const { maxTickets } = getTicketPolicy(actionContext.directory, actionContext.now).merging;
  if (into.mergedFrom.length >= maxTickets) return buildFieldRejection('into', 'merge-too-many');
  return isOpenToAccused(one, into, actionContext)
    ? buildFieldRejection('into', 'unit-accused')
    : undefined;
};

const buildMerge = (
  one: Ticket,
  into: Ticket,
  reason: string,
  context: ActionContext,
): MergeDecision => {
  const status = getNextStatus(one.status, 'merge');
  const was = one.waiting ? getStatusAfterWait(one, context) : one.status;
  if (!status || !was || one.complaintHold || into.complaintHold) return actionNotAllowed;
  const why = findMergeRejection(one, into, context);
  if (why) return why;

  const { clocks, waiting, moved } = endCitizenWait(one, context);
  const isAlarm = one.possibleEmergency !== undefined;
  const stopped = ClockName.options.filter((name) => clocks[name] && !clocks[name].stoppedAt);
  const change = buildTicketChange(
    one,
    {
      to: {
        status,
        waiting,
        clocks: stopClocks(clocks, stopped, context.now),
        possibleEmergency: undefined,
        mergedInto: { code: into.code, was, stopped, ...(isAlarm && { isAlarm }) },
        closedAt: context.now,
      },
      event: { kind: 'merged', into: into.code, reason, ...(moved.length > 0 && { moved }) },
      alerts: (after) => buildCitizenNotifications(after, { about: 'merged' }, context),
    },
    context,
  );
  const other = buildCommonTicketChange(into, [...into.mergedFrom, one.code], context, one);
  return { kind: 'changes', changes: [change, other] };
};

/**
 * Returns the clocks after a merge was undone. Clocks that the merge had stopped start again from now, because no unit was
 * responsible for deadlines that passed while the ticket was merged.
 */
const restartClocks = (
  { clocks, service, priority, unit }: Ticket,
  stopped: readonly ClockName[],
  { now, directory }: ActionContext,
): Clocks => {
  const startAt = floorToSecond(now);
  const fresh = {
    ...startTicketClocks({ service, priority, startAt, unit }, directory),
    forward: startForwardingClock({ service, priority, clocks }, startAt, directory),
  };
  const again = (name: ClockName) => (stopped.includes(name) ? fresh : clocks);
  return {
    acknowledge: again('acknowledge').acknowledge,
    resolve: again('resolve').resolve,
    ...(clocks.forward && { forward: again('forward').forward }),
  };
};

/**
 * Notifies the lead unit, co-units and the citizen that a merge was undone. If the operators' unit has the ticket, it is not
 * notified: the operators undid the merge and see the ticket in their queue.
 */
const buildUnmergeNotifications = (after: Ticket, context: ActionContext) => [
  ...(isOperatorUnit(after.unit, context) ? [] : buildAssignmentNotifications(after, context)),
  ...buildCitizenNotifications(after, { about: 'unmerged' }, context),
];

const buildUnmerge = (
  one: Ticket,
  into: Ticket,
  reason: string,
  context: ActionContext,
): MergeDecision => {
  const { mergedInto, cycle, assignment, undoneMerges = 0 } = one;
  if (mergedInto?.code !== into.code || one.anonymisedAt) return actionNotAllowed;
  const { was, stopped } = mergedInto;
  const change = buildTicketChange(
    one,
    {
      to: {
        // during a complaint review the operators have the ticket
        status: (one.complaintHold && getNextStatus(was, 'queue')) || was,
        ...restoreEmergencyMark(one, into, context),
        clocks: restartClocks(one, stopped, context),
        // each escalation step is taken once per cycle, so start a new one
        cycle: cycle + 1,
        undoneMerges: undoneMerges + 1,
        // links of the previous assignment may expire soon
        assignment: assignment + 1,
        predecessor: undefined,
        extension: undefined,
        mergedInto: undefined,
        closedAt: undefined,
      },
      event: { kind: 'unmerged', from: into.code, reason },
      alerts: (after) => buildUnmergeNotifications(after, context),
    },
    context,
  );
  const mergedFrom = into.mergedFrom.filter((code) => code !== one.code);
  return {
    kind: 'changes',
    changes: [change, buildCommonTicketChange(into, mergedFrom, context, one)],
  };
};

export function decideMerge(
  one: Ticket,
  into: Ticket,
  mergeAction: MergeAction,
  context: ActionContext,
): MergeDecision {
  return (mergeAction.act === 'merge' ? buildMerge : buildUnmerge)(
    one,
    into,
    mergeAction.reason,
    context,
  );
}
