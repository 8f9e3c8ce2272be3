import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import { findOfficeComplaint } from '../screening/find-office-complaint.ts';
import type { Occasion } from './act.ts';
import { handedOver, isHotline } from './acts/hand-over.ts';
import { tellAssigned } from './acts/tell.ts';
import type { Made } from './change.ts';
import { statusAfter } from './lifecycle.ts';
import type { Ticket, TicketClock } from './ticket.ts';

const reviewMinutes = 120;

/** The operators' clock for a held ticket: two hours by the wall clock, from the instant of the hold. */
const reviewClock = ({ clocks }: Pick<Ticket, 'clocks'>, at: Date): Ticket['clocks']['forward'] => {
  const clock: TicketClock = {
    kind: 'wall',
    rule: { kind: 'wall', minutes: reviewMinutes },
    startAt: at,
    dueAt: new Date(at.getTime() + reviewMinutes * 60_000),
    minutes: reviewMinutes,
  };
  return { ...clock, round: (clocks.forward?.round ?? 0) + 1 };
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
  const isQueued = status !== ticket.status || ticket.status === 'triage';
  return {
    ...to,
    status,
    coUnits: [],
    clocks: isQueued
      ? { ...ticket.clocks, ...to.clocks, forward: reviewClock(ticket, now) }
      : ticket.clocks,
    complaintHold: {
      at: now,
      source,
      ...(ticket.unit !== undefined && {
        heldFrom: { unit: ticket.unit, coUnits: ticket.coUnits },
      }),
    },
  };
};

/** A P1 ticket stays with the unit that helps unless the text names that unit; the operators already watch every P1. */
const mustHold = (
  ticket: Ticket,
  { text, isAboutAnswer }: ScreenedText,
  then: Pick<Occasion, 'now' | 'directory'>,
): boolean => {
  if (ticket.unit === undefined || isHotline(ticket.unit, then)) return false;
  const found = findOfficeComplaint(text, isAboutAnswer ? dissatisfaction : 0);
  if (!found) return false;
  const units = [ticket.unit, ...ticket.coUnits].map((ref) => ref.split(':')[0]);
  return ticket.priority !== 'P1' || found.offices.some((office) => units.includes(office));
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
  const to = heldForReview({ ...ticket, ...made.to }, screened.source, occasion);
  return { ...made, to: { ...made.to, ...to }, alerts: (after) => tellAssigned(after, occasion) };
};
