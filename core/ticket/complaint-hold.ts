import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import { unitExclusion } from '../routing/unit-exclusion.ts';
import { findOfficeComplaint } from '../screening/find-office-complaint.ts';
import type { Occasion } from './act.ts';
import { handedOver, isHotline } from './acts/hand-over.ts';
import { tellAssigned, tellUnit } from './acts/tell.ts';
import type { Made } from './change.ts';
import { isSettled, statusAfter } from './lifecycle.ts';
import type { Ticket, TicketClock } from './ticket.ts';

const reviewMinutes = 120;

/** The operators' clock for a held ticket: two hours by the wall clock; a P1 ticket keeps its shorter one. */
const withReviewClock = (
  clocks: Ticket['clocks'],
  { priority }: Pick<Ticket, 'priority'>,
  at: Date,
): Ticket['clocks'] => {
  const dueAt = new Date(at.getTime() + reviewMinutes * 60_000);
  const { forward } = clocks;
  if (forward && priority === 'P1') return clocks;
  const clock: TicketClock = {
    kind: 'wall',
    rule: { kind: 'wall', minutes: reviewMinutes },
    startAt: at,
    dueAt,
    minutes: reviewMinutes,
  };
  return { ...clocks, forward: { ...clock, round: forward?.round ?? 1 } };
};

type Hold = NonNullable<Ticket['complaintHold']>;

/** A text to screen; who reopens or rates a ticket is dissatisfied anyway, and that alone is no complaint. */
export type ScreenedText = { text: string; source: Hold['source']; isAboutAnswer?: boolean };

/** What dissatisfaction alone scores: "Chưa có ai đến xem." */
const dissatisfaction = 0.4;

/**
 * Returns the fields of a ticket that goes to the operators for a complaint review: its units lose it and their links end.
 * A settled ticket keeps its status.
 */
export const heldForReview = (
  ticket: Ticket,
  source: Hold['source'],
  { now, directory }: { now: Date; directory: Directory },
): Partial<Ticket> => {
  const { to } = handedOver(ticket, operatorUnit(directory, now), {
    isQueued: true,
    now,
    directory,
  });
  const status = statusAfter(ticket.status, 'queue') ?? ticket.status;
  return {
    ...to,
    status,
    coUnits: [],
    clocks: isSettled(status)
      ? ticket.clocks
      : withReviewClock(to.clocks ?? ticket.clocks, ticket, now),
    complaintHold: {
      at: now,
      source,
      ...(ticket.unit !== undefined && {
        heldFrom: { unit: ticket.unit, coUnits: ticket.coUnits },
      }),
    },
  };
};

/** A P1 ticket stays with the units that help unless the text names one of them. */
const mustHold = (
  ticket: Ticket,
  { text, isAboutAnswer }: ScreenedText,
  then: Pick<Occasion, 'now' | 'directory'>,
): boolean => {
  if (isHotline(ticket.unit, then)) return false;
  const found = findOfficeComplaint(text, isAboutAnswer ? dissatisfaction : 0);
  if (!found) return false;
  if (ticket.priority !== 'P1') return true;
  const isExcluded = unitExclusion(then.directory, found.offices, then.now);
  return [ticket.unit ?? [], ...ticket.coUnits].flat().some(isExcluded);
};

/**
 * Moves the ticket to the operators when the text that a change adds is a suspected complaint about an office. The unit is
 * not notified of the change; the operators are.
 */
export const holdIfComplaint = (
  ticket: Ticket,
  made: Made,
  screened: ScreenedText | undefined,
  occasion: Occasion,
): Made => {
  if (!screened || !mustHold(ticket, screened, occasion)) return made;
  if (ticket.unit === undefined) {
    // routing holds it: nobody has the ticket yet
    const complaintHold = { at: occasion.now, source: screened.source };
    return { ...made, to: { ...made.to, complaintHold } };
  }
  const to = heldForReview({ ...ticket, ...made.to }, screened.source, occasion);
  return {
    ...made,
    to: { ...made.to, ...to },
    alerts: (after) =>
      isSettled(after.status)
        ? tellUnit('handler', after, { about: 'wrote' }, occasion)
        : tellAssigned(after, occasion),
  };
};
