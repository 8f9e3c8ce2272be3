import { findAreaInForce } from '../../directory/model/areas/area.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { getOperatorUnit, type UnitRef } from '../../directory/model/organization/unit.ts';
import { findAccusedUnitRefs } from '../../routing/accused-unit.ts';
import { buildUnitExclusionPredicate } from '../../routing/unit-exclusion.ts';
import {
  findOfficeComplaint,
  type OfficeComplaint,
} from '../../screening/find-office-complaint.ts';
import { startForwardingClock } from '../../sla/ticket-clocks.ts';
import type { ActionContext } from '../actions/action-context.ts';
import {
  buildAssignmentNotifications,
  buildUnitNotifications,
} from '../actions/build-notifications.ts';
import { isOperatorUnit, moveToUnit } from '../actions/move-to-unit.ts';
import { getNextStatus, isAnsweredOrEnded } from '../model/lifecycle.ts';
import type { Ticket } from '../model/ticket.ts';
import type { ChangeInput } from './change.ts';
import { markPossibleEmergency } from './possible-emergency.ts';

const reviewMinutes = 120;

type Hold = NonNullable<Ticket['complaintHold']>;
type DirectoryAt = { now: Date; directory: Directory };

/**
 * Returns the deadline by which the operators must review a suspected complaint: two hours of wall-clock time. For a P1
 * ticket, the time limit for assigning the ticket (forward clock) applies instead.
 */
const computeReviewDueAt = (ticket: Ticket, { now, directory }: DirectoryAt): Date =>
  ticket.priority === 'P1'
    ? startForwardingClock(ticket, now, directory).dueAt
    : new Date(now.getTime() + reviewMinutes * 60_000);

/**
 * Returns the offices that a text complains about, as unit references. If every commune has such an office, the one in the
 * ticket's commune is returned.
 */
export function findAccusedOffices(
  { areaCode, openedAt: on }: Pick<Ticket, 'areaCode' | 'openedAt'>,
  officeComplaints: readonly OfficeComplaint[],
  directory: Directory,
): UnitRef[] {
  const area = areaCode === undefined ? undefined : findAreaInForce(directory, areaCode, on);
  const offices = [...new Set(officeComplaints.flatMap(({ offices }) => offices))];
  return offices.flatMap((ref) => findAccusedUnitRefs(directory, ref, area, on));
}

type Suspicion = Pick<Hold, 'source' | 'suspects'>;

/**
 * Text to screen for complaints about a unit. If the text is about an answer (reopening, rating), mere dissatisfaction with
 * the answer does not count as a complaint.
 */
export type ScreeningInput = { text: string; source: Hold['source']; isAboutAnswer?: boolean };

/**
 * Returns the changes that put a ticket on complaint hold: its units lose access, their officer links become invalid, and
 * the deadline of the complaint review replaces the time limit for assigning the ticket (forward clock). An answered or
 * ended ticket keeps its status and clocks.
 */
export function startComplaintHold(
  ticket: Ticket,
  suspicion: Suspicion,
  directoryAt: DirectoryAt,
): Partial<Ticket> {
  const { now, directory } = directoryAt;
  const { to } = moveToUnit(ticket, getOperatorUnit(directory, now), {
    isQueued: false,
    ...directoryAt,
  });
  const status = getNextStatus(ticket.status, 'queue') ?? ticket.status;
  return {
    ...to,
    status,
    coUnits: [],
    ...(isOperatorUnit(ticket.unit, directoryAt) && { takenBy: ticket.takenBy }),
    ...(isAnsweredOrEnded(status) && { clocks: ticket.clocks }),
    complaintHold: {
      at: now,
      dueAt: computeReviewDueAt(ticket, directoryAt),
      ...suspicion,
      ...(ticket.unit !== undefined && {
        heldFrom: { unit: ticket.unit, coUnits: ticket.coUnits },
      }),
    },
  };
}

const addSuspects = (hold: Hold, more: readonly UnitRef[]): Hold => ({
  ...hold,
  suspects: [...new Set([...(hold.suspects ?? []), ...more])],
});

/** Returns true if the operators have the ticket and all offices that the text names are already among its accused units. */
const isKnownAccusation = (
  ticket: Ticket,
  suspects: readonly UnitRef[],
  directoryAt: DirectoryAt,
): boolean =>
  isOperatorUnit(ticket.unit, directoryAt) &&
  ticket.accused.length > 0 &&
  suspects.every(
    buildUnitExclusionPredicate(directoryAt.directory, ticket.accused, directoryAt.now),
  );

/**
 * Returns whether a text that complains about offices puts the ticket on complaint hold (hidden until operators decide). A
 * P1 ticket stays with its units, which are helping, unless the text names one of them.
 */
const shouldHold = (
  ticket: Ticket,
  officeComplaint: OfficeComplaint,
  directoryAt: DirectoryAt,
): boolean => {
  if (ticket.priority !== 'P1') return true;
  const isExcluded = buildUnitExclusionPredicate(
    directoryAt.directory,
    officeComplaint.offices,
    directoryAt.now,
  );
  const readers = [ticket.unit ?? [], ...ticket.coUnits].flat();
  return readers.some((ref) => !isOperatorUnit(ref, directoryAt) && isExcluded(ref));
};

/**
 * Returns the complaint hold for a new ticket that routing has not assigned yet. Routing later takes the hold into account
 * when it chooses the units.
 */
const holdForRouting = (
  ticket: Ticket,
  suspicion: Suspicion,
  directoryAt: DirectoryAt,
): Partial<Ticket> => ({
  complaintHold: {
    at: directoryAt.now,
    dueAt: computeReviewDueAt(ticket, directoryAt),
    ...suspicion,
  },
});

/**
 * Adds the offices that a text complains about to the accused units of a P1 ticket, so that these offices cannot read the
 * ticket. Used for emergencies, which do not wait until operators have reviewed the complaint.
 */
const addAccusedUnits = (ticket: Ticket, suspects: readonly UnitRef[]): Partial<Ticket> => ({
  accused: [...new Set([...ticket.accused, ...suspects])],
});

/**
 * Puts the ticket on complaint hold if an added text looks like a complaint about an office. The ticket then moves to the
 * operators, who are notified instead of the unit. A P1 ticket usually stays with its units, hidden from the named offices.
 */
export function holdSuspectedComplaint(
  ticket: Ticket,
  input: ChangeInput,
  screened: ScreeningInput,
  context: ActionContext,
): ChangeInput {
  const { text, source, isAboutAnswer } = screened;
  const officeComplaint = findOfficeComplaint(text, { isAboutAnswer });
  if (!officeComplaint) return input;
  const suspects = findAccusedOffices(ticket, [officeComplaint], context.directory);
  const withFields = (to: Partial<Ticket>): ChangeInput => ({
    ...input,
    to: { ...input.to, ...to },
  });
  if (ticket.complaintHold) {
    return withFields({ complaintHold: addSuspects(ticket.complaintHold, suspects) });
  }
  if (isKnownAccusation(ticket, suspects, context)) return input;
  if (ticket.unit === undefined) {
    return withFields(holdForRouting(ticket, { source, suspects }, context));
  }
  if (!shouldHold(ticket, officeComplaint, context))
    return withFields(addAccusedUnits(ticket, suspects));
  const to = startComplaintHold({ ...ticket, ...input.to }, { source, suspects }, context);
  return {
    ...withFields(to),
    alerts: (after) =>
      isAnsweredOrEnded(after.status)
        ? buildUnitNotifications('handler', after, { about: 'wrote' }, context)
        : buildAssignmentNotifications(after, context),
  };
}

/**
 * Screens a text that is added to the ticket. A complaint about an office puts the ticket on complaint hold; a text that
 * reads like an emergency marks it as a possible emergency.
 */
export function screenAddedText(
  ticket: Ticket,
  changeInput: ChangeInput,
  screened: ScreeningInput | undefined,
  actionContext: ActionContext,
): ChangeInput {
  if (!screened) return changeInput;
  const held = holdSuspectedComplaint(ticket, changeInput, screened, actionContext);
  const added = { text: screened.text, version: ticket.version + 1 };
  return { ...held, to: { ...held.to, ...markPossibleEmergency(ticket, added, actionContext) } };
}
