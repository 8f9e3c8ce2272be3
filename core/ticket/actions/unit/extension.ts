import type { Directory } from '../../../directory/model/directory.ts';
import { getOperatorUnit } from '../../../directory/model/organization/unit.ts';
import type { Notification } from '../../../messages/notification.ts';
import { findMissedDeadline } from '../../../sla/lateness.ts';
import {
  findMovedDeadlines,
  getClockCalendar,
  recomputeClock,
} from '../../../sla/recompute-clocks.ts';
import { stopClocks } from '../../../sla/ticket-clocks.ts';
import type { TimeLimit } from '../../../sla/time-limit.ts';
import { floorToSecond } from '../../../time/instant.ts';
import { toUnitRole } from '../../model/action-permissions.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { TicketClock } from '../../model/ticket-parts.ts';
import { getTicketPolicy } from '../../model/ticket-policy.ts';
import type { ActionContext, ActionRejection } from '../action-context.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildCitizenNotifications, buildRoleNotifications } from '../build-notifications.ts';

type DirectoryAt = Pick<ActionContext, 'now' | 'directory'>;
type OperatorsAt = { directory: Pick<Directory, 'units' | 'areas'>; now: Date };
type ExtensionRequest = NonNullable<Ticket['extension']>;

/**
 * Returns true if the deadline passed while the extension request was undecided. Such a request has no effect any more, and
 * the unit may request an extension again after the deadline.
 */
export function hasExtensionLapsed(
  { extension, clocks: { resolve } }: Pick<Ticket, 'extension' | 'clocks'>,
  now: Date,
): boolean {
  const missed = findMissedDeadline(resolve, now);
  return extension?.state === 'asked' && missed !== undefined && extension.askedAt <= missed;
}

/**
 * Returns the unit whose head decides on an extension request: the requester's unit or, if its head made the request, the
 * operators.
 */
const getDecidingUnit = ({ askedBy }: ExtensionRequest, { directory, now }: OperatorsAt): string =>
  askedBy.post === 'head' ? getOperatorUnit(directory, now).ref : askedBy.unit;

/** Returns true if the pending extension request waits for a supervisor, because the operators' head must decide. */
export function isExtensionForSupervisor(
  ticket: Pick<Ticket, 'extension' | 'clocks'>,
  operatorsAt: OperatorsAt,
): boolean {
  const { extension } = ticket;
  const { directory, now } = operatorsAt;
  return (
    extension?.state === 'asked' &&
    !hasExtensionLapsed(ticket, now) &&
    getDecidingUnit(extension, operatorsAt) === getOperatorUnit(directory, now).ref
  );
}

/**
 * Returns the length of an extension, in working days or, if the clock runs on wall-clock time, in minutes. Rejects lengths
 * above the ticket policy's limit.
 */
const toExtensionLimit = (
  { clocks }: Ticket,
  amount: number,
  { now, directory }: DirectoryAt,
): TimeLimit | ActionRejection => {
  const { maxHours, maxWorkingDays } = getTicketPolicy(directory, now).extension;
  if (clocks.resolve.kind === 'wall') {
    return amount <= maxHours
      ? { kind: 'wall', minutes: amount * 60 }
      : buildFieldRejection('amount', 'extension-max-hours', maxHours);
  }
  return amount <= maxWorkingDays
    ? { kind: 'working-days', days: amount }
    : buildFieldRejection('amount', 'extension-max-days', maxWorkingDays);
};

/**
 * Builds the notifications to the head who decides on an extension: the unit's head or, if that head requested it, the
 * operators' head.
 */
export function buildExtensionRequestNotifications(
  after: Ticket,
  context: ActionContext,
): Notification[] {
  if (after.extension?.state !== 'asked') return [];
  const decider = getDecidingUnit(after.extension, context);
  const subject = { about: 'extension-asked' as const };
  return buildRoleNotifications({ unit: decider, role: 'head' }, after, subject, context);
}

/**
 * Requests an extension of the resolve deadline. The unit's head decides; if the head is the requester, the operators' head
 * decides.
 */
export const requestExtension: ActionRule<'extend'> = (ticket, { amount, reason }, occasion) => {
  const { status, by, now, directory } = occasion;
  const operators = getOperatorUnit(directory, now).ref;
  const requestedBy = toUnitRole(by, operators);
  if (!requestedBy) return actionNotAllowed;
  if (ticket.extension && !hasExtensionLapsed(ticket, now))
    return buildFieldRejection('amount', 'extended-before');
  const rule = toExtensionLimit(ticket, amount, occasion);
  if (rule.kind === 'refused') return rule;
  return {
    to: {
      status,
      // requesting an extension acknowledges the ticket
      clocks: stopClocks(ticket.clocks, ['acknowledge', 'forward'], now),
      extension: { state: 'asked', amount: rule, reason, askedAt: now, askedBy: requestedBy },
    },
    event: { kind: 'extension-asked', amount: rule, reason },
    alerts: (after) => buildExtensionRequestNotifications(after, occasion),
  };
};

const buildRequesterNotifications = (
  { askedBy }: ExtensionRequest,
  after: Ticket,
  granted: boolean,
  context: ActionContext,
) =>
  buildRoleNotifications(
    { unit: askedBy.unit, role: askedBy.post },
    after,
    { about: 'extension-decided', granted },
    context,
  );

/**
 * Returns the resolve clock as it will be if the extension is granted now. If the deadline has already passed, the
 * additional time starts now, and the missed deadline stays recorded.
 */
export function computeExtendedClock(
  ticket: Pick<Ticket, 'clocks' | 'unit'>,
  amount: TimeLimit,
  { directory, now }: DirectoryAt,
): TicketClock {
  const { resolve } = ticket.clocks;
  const isLate = findMissedDeadline(resolve, now) !== undefined;
  const extendedFrom = isLate ? floorToSecond(now) : undefined;
  return recomputeClock(
    { ...resolve, extension: amount, extendedFrom },
    getClockCalendar(ticket, directory),
  );
}

/** Grants an extension. */
export const grantExtension: ActionRule<'grant-extension'> = (ticket, _, occasion) => {
  const { status, now } = occasion;
  const { extension, clocks: before } = ticket;
  if (extension?.state !== 'asked' || hasExtensionLapsed(ticket, now)) return actionNotAllowed;
  const { amount, reason } = extension;
  const clocks = { ...before, resolve: computeExtendedClock(ticket, amount, occasion) };
  return {
    to: { status, clocks, extension: { ...extension, state: 'granted' } },
    event: { kind: 'extended', amount, reason, moved: findMovedDeadlines(before, clocks) },
    alerts: (after) => [
      ...buildRequesterNotifications(extension, after, true, occasion),
      ...buildCitizenNotifications(after, { about: 'extended' }, occasion),
    ],
  };
};

export const refuseExtension: ActionRule<'refuse-extension'> = (ticket, { reason }, occasion) => {
  const { extension } = ticket;
  if (extension?.state !== 'asked' || hasExtensionLapsed(ticket, occasion.now))
    return actionNotAllowed;
  return {
    to: { status: occasion.status, extension: { ...extension, state: 'refused' } },
    event: { kind: 'extension-refused', reason },
    alerts: (after) => buildRequesterNotifications(extension, after, false, occasion),
  };
};
