import type { Directory } from '../../directory/model/directory.ts';
import { findEndedUnit } from '../../directory/model/organization/ended-unit.ts';
import type { UnitInForce } from '../../directory/model/organization/unit.ts';
import { startForwardingClock } from '../../sla/ticket-clocks.ts';
import type { ActionContext } from '../../ticket/actions/action-context.ts';
import {
  buildAllCitizenNotifications,
  buildAssignmentNotifications,
  buildCoUnitNotifications,
  buildUnitNotifications,
} from '../../ticket/actions/build-notifications.ts';
import { isOperatorUnit, moveToUnit } from '../../ticket/actions/move-to-unit.ts';
import {
  buildExtensionRequestNotifications,
  hasExtensionLapsed,
} from '../../ticket/actions/unit/extension.ts';
import { buildTicketChange, type ChangeInput } from '../../ticket/change/change.ts';
import { getNextStatus, isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { Predecessor } from '../../ticket/model/ticket-parts.ts';
import type { TicketChange } from '../../ticket/ports/ticket-store.ts';
import {
  type EndedProposedUnit,
  findEndedProposedUnit,
} from '../../ticket/read/units/ended-proposed-unit.ts';
import { listPredecessors } from '../../ticket/read/units/missed-by-predecessor.ts';
import { getPreviousDay, type LocalDate, toLocalDate } from '../../time/local-date.ts';
import { buildSystemActionContext } from '../system-action-context.ts';
import {
  type FormerUnit,
  findLastDayOfFormerStaff,
  findLastDayOfName,
  findPresentUnits,
  isRenamedUnit,
  type PresentUnits,
} from './present-units.ts';

const toPredecessor = (
  ticket: Ticket,
  former: FormerUnit,
  lastDay: LocalDate,
  { now }: ActionContext,
): Predecessor => ({
  ...former,
  lastDay,
  until: now,
  assignment: ticket.assignment,
  ...(ticket.predecessor && { earlier: [...listPredecessors(ticket)] }),
});

/** Returns the last day of a lead unit that has ended or whose staff were all replaced. */
const findLastDayOfUnit = (
  ticket: Ticket,
  { unit }: FormerUnit,
  { directory, now }: ActionContext,
): LocalDate =>
  findEndedUnit(directory, unit, { since: ticket.openedAt, now })?.lastDay ??
  findLastDayOfFormerStaff(ticket, unit, directory, now) ??
  getPreviousDay(toLocalDate(now));

/** Returns a predecessor with the former name if a dated row renamed the unit; nothing if the name was only corrected. */
const toFormerName = (
  ticket: Ticket,
  lead: UnitInForce,
  former: FormerUnit,
  context: ActionContext,
): Pick<Ticket, 'predecessor'> => {
  if (lead.name === former.unitName) return {};
  const lastDay = findLastDayOfName(ticket, former, context.directory, context.now);
  return lastDay
    ? { predecessor: { ...toPredecessor(ticket, former, lastDay, context), isRenamed: true } }
    : {};
};

/**
 * Returns the changes of a ticket whose lead unit continues, possibly under a new name. Officer links stay valid. Only new
 * co-units are notified. A deadline that the unit missed under its former name stays attributed to that name.
 */
const continueWithUnit = (
  ticket: Ticket,
  { lead, coUnits }: PresentUnits,
  former: FormerUnit,
  context: ActionContext,
): Omit<ChangeInput, 'event'> => ({
  to: { unitName: lead.name, coUnits, ...toFormerName(ticket, lead, former, context) },
  alerts: (after) =>
    buildCoUnitNotifications(
      after,
      coUnits.filter((ref) => !ticket.coUnits.includes(ref)),
      context,
    ),
});

/**
 * Replaces an ended unit that was proposed to the operators by its successor. The operators get the full time limit again,
 * because they must decide about another unit.
 */
const renewProposal = (
  ticket: Ticket,
  proposal: EndedProposedUnit | undefined,
  { directory, now }: ActionContext,
): Partial<Ticket> =>
  proposal
    ? {
        proposedUnit: proposal.successor?.ref,
        clocks: { ...ticket.clocks, forward: startForwardingClock(ticket, now, directory) },
      }
    : {};

/**
 * Returns an undecided extension request reassigned to the successor, whose head decides. Ends a request whose deadline has
 * passed, so that the successor can request an extension.
 */
const takeOverExtension = (
  ticket: Ticket,
  { ref: unit }: UnitInForce,
  { now }: ActionContext,
): Ticket['extension'] => {
  const { extension } = ticket;
  if (extension?.state !== 'asked') return extension;
  if (hasExtensionLapsed(ticket, now)) return undefined;
  const { askedBy } = extension;
  return askedBy.unit === ticket.unit ? { ...extension, askedBy: { ...askedBy, unit } } : extension;
};

/**
 * Returns the changes of a ticket that a successor takes over with all pending work. If the operators must choose the
 * successor, pending work ends. The citizen is notified in both cases.
 */
const moveToSuccessor = (
  ticket: Ticket,
  { lead, coUnits }: PresentUnits,
  former: FormerUnit,
  context: ActionContext,
): Omit<ChangeInput, 'event'> => {
  const subject = {
    about: 'handed-over' as const,
    ...{ formerUnit: former.unit, since: toLocalDate(context.now) },
  };
  const isQueued = isOperatorUnit(lead.ref, context);
  const lastDay = findLastDayOfUnit(ticket, former, context);
  const predecessor = toPredecessor(ticket, former, lastDay, context);
  const status = isQueued ? getNextStatus(ticket.status, 'queue') : ticket.status;
  const role = status === 'in-review' ? 'head' : 'handler';
  return {
    to: {
      ...(isQueued
        ? moveToUnit(ticket, lead, { ...context, isQueued }).to
        : {
            ...{ unit: lead.ref, unitName: lead.name, assignment: ticket.assignment + 1 },
            ...{ takenBy: undefined, messageNotifiedAt: undefined },
            extension: takeOverExtension(ticket, lead, context),
          }),
      ...{ status: status ?? ticket.status, coUnits, predecessor },
      assignedAt: ticket.assignedAt, // a hand-over is no assignment
    },
    alerts: (after) => [
      ...(isQueued
        ? buildAssignmentNotifications(after, context)
        : [
            ...buildUnitNotifications(
              role,
              after,
              { ...subject, about: 'taken-over' as const },
              context,
            ),
            ...buildExtensionRequestNotifications(after, context),
            ...buildCoUnitNotifications(after, coUnits, context),
          ]),
      ...buildAllCitizenNotifications(after, subject, context),
    ],
  };
};

const toRecordedProposal = ({ name, successor }: EndedProposedUnit) => ({
  formerName: name,
  ...(successor && { unit: successor.ref, unitName: successor.name }),
});

/**
 * Hands an open ticket over to the successors of ended units or to the new staff of its unit, and updates the name of a
 * renamed unit. The deadlines stay the same, except the operators' time limit if the unit that was proposed to them has
 * ended. Returns undefined if the ticket already has the present units. `merged` are the tickets that were merged into this
 * one.
 */
export function handOverTicket(
  ticket: Ticket,
  merged: readonly Ticket[],
  directory: Directory,
  now: Date,
): TicketChange | undefined {
  const { unit, unitName = '', status } = ticket;
  if (unit === undefined || isAnsweredOrEnded(status)) return undefined;
  const next = findPresentUnits(ticket, unit, directory, now);
  const { ref, name } = next.lead;
  const proposal = findEndedProposedUnit(ticket, directory, now);
  const hasNewStaff =
    ref === unit && findLastDayOfFormerStaff(ticket, unit, directory, now) !== undefined;
  const isSame = ref === unit && name === unitName && !proposal && !hasNewStaff;
  if (isSame && next.coUnits.join() === ticket.coUnits.join()) return undefined;
  const isRenamed = !hasNewStaff && isRenamedUnit({ unit, unitName }, next.lead, directory);
  const context = { ...buildSystemActionContext('directory', directory, now), tookIn: merged };
  const input = isRenamed
    ? continueWithUnit(ticket, next, { unit, unitName }, context)
    : moveToSuccessor(ticket, next, { unit, unitName }, context);
  const to = { ...input.to, ...renewProposal(ticket, proposal, context) };
  const isQueued = !isRenamed && isOperatorUnit(ref, context);
  return buildTicketChange(
    ticket,
    {
      ...input,
      to,
      event: {
        kind: 'handed-over',
        ...{ unit: ref, unitName: name, formerName: unitName, moved: [] },
        ...(isQueued && { isQueued }),
        ...(isRenamed && { isRenamed }),
        ...(proposal && { proposal: toRecordedProposal(proposal) }),
      },
    },
    context,
  );
}
