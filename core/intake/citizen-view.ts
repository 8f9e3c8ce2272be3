import type { Directory } from '../directory/directory.ts';
import type { Lang } from '../messages/lang.ts';
import { findOverdueClock } from '../sla/lateness.ts';
import type { TicketEvent } from '../ticket/event.ts';
import { findLastAnswer } from '../ticket/last-answer.ts';
import type { TicketStatus } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import {
  type CitizenPermissions,
  getCitizenPermissions,
  getRatingScore,
} from './citizen-permissions-of.ts';
import {
  type CitizenClock,
  getReasonName,
  isCitizenClock,
  type PublicEvent,
  type PublicEventContext,
  toPublicEvents,
} from './public-event.ts';
import type { TicketHistoryWithCommon } from './track-ticket.ts';

/**
 * Ticket fields that people can read with the ticket code alone, without the PIN. Deadlines are omitted because they reveal
 * the priority.
 */
export type PublicTicketStatus = {
  status: TicketStatus;
  openedAt: Date;
};

/** Status and deadlines of a ticket as its citizen sees them. */
export type CitizenTicketStatus = PublicTicketStatus & {
  acknowledgeBy: Date;
  resolveBy: Date;
  acknowledgedAt?: Date | undefined;
  answeredAt?: Date | undefined;
  /** Overdue deadline clock of the ticket, if citizens see this clock. */
  late?: CitizenClock | undefined;
};

type Answer = { text: string; at: Date; unit: string };

/** Details of a ticket for its citizen, without the fields of the report itself. */
export type CitizenView = {
  unit?: string | undefined;
  /** Current answer to the citizen. Absent after a reopening until the next answer. */
  answer?: Answer | undefined;
  waiting?: { question: string; until: Date } | undefined;
  /** Time at which the ticket's text and personal data were erased. */
  anonymisedAt?: Date | undefined;
  may: CitizenPermissions;
  rating?: { score: number; comment?: string | undefined; at: Date } | undefined;
  extension?: { reason: string; at: Date } | undefined;
  ending?: { reason: string; text: string; at: Date } | undefined;
  /**
   * Status, unit and answer of the common ticket into which this ticket was merged. Contains no data about the common
   * ticket's own citizen or place.
   */
  mergedInto?:
    | (Omit<CitizenTicketStatus, 'openedAt'> & Pick<CitizenView, 'unit' | 'answer'>)
    | undefined;
  events: PublicEvent[];
};

export function toPublicTicketStatus({ status, openedAt }: Ticket): PublicTicketStatus {
  return {
    status,
    openedAt,
  };
}

const withUnit: ReadonlySet<TicketStatus> = new Set([
  'assigned',
  'in-progress',
  'extended',
  'in-review',
  'reopened',
]);

/** Returns whether the public status shows that a unit has the ticket. */
export function isAssignedToUnit({ status }: Pick<PublicTicketStatus, 'status'>): boolean {
  return withUnit.has(status);
}

export function toCitizenTicketStatus(ticket: Ticket, now: Date): CitizenTicketStatus {
  const late = findOverdueClock(ticket, now);
  return {
    status: ticket.status,
    openedAt: ticket.openedAt,
    acknowledgeBy: ticket.clocks.acknowledge.dueAt,
    resolveBy: ticket.clocks.resolve.dueAt,
    acknowledgedAt: ticket.clocks.acknowledge.stoppedAt,
    answeredAt: ticket.answeredAt,
    late: late && isCitizenClock(late) ? late : undefined,
  };
}

type History = Pick<TicketHistoryWithCommon, 'ticket' | 'events'>;

const ofThisCycle = ({ ticket, events }: History): TicketEvent[] =>
  events.filter(({ cycle }) => cycle === ticket.cycle);

const answerOf = (history: History): Answer | undefined => {
  const last = findLastAnswer(ofThisCycle(history));
  return last && { text: last.text, at: last.at, unit: last.unitName };
};

const actions = { closed: 'close', refused: 'refuse', referred: 'refer' } as const;

const isEnding = (
  event: TicketEvent,
): event is Extract<TicketEvent, { kind: keyof typeof actions }> =>
  Object.hasOwn(actions, event.kind);

const endingOf = (history: History, reader: PublicEventContext): CitizenView['ending'] => {
  const last = ofThisCycle(history).findLast(isEnding);
  if (last?.kind !== history.ticket.status) return undefined;
  return { reason: getReasonName(actions[last.kind], last, reader), text: last.text, at: last.at };
};

/**
 * Returns the rating that the citizen gave in the current cycle. For a merged ticket, returns the citizen's rating of the
 * common ticket's current answer.
 */
const ratingOf = ({ into, ...history }: TicketHistoryWithCommon): CitizenView['rating'] => {
  const { ticket, events } = history;
  const theirs = into ? events : ofThisCycle(history);
  const last = theirs.findLast(
    ({ kind, origin, recordedOn }) => kind === 'rated' && !origin && !recordedOn === !into,
  );
  const isOfBefore = into && getRatingScore({ ticket, common: into.ticket }) === undefined;
  return last?.kind === 'rated' && !isOfBefore
    ? { score: last.score, comment: last.comment, at: last.at }
    : undefined;
};

const extensionOf = (history: History): CitizenView['extension'] => {
  const last = ofThisCycle(history).findLast(({ kind }) => kind === 'extended');
  return last?.kind === 'extended' ? { reason: last.reason, at: last.at } : undefined;
};

const mergedIntoOf = (into: History | undefined, now: Date): CitizenView['mergedInto'] => {
  if (!into) return undefined;
  const { openedAt, ...standing } = toCitizenTicketStatus(into.ticket, now);
  return { ...standing, unit: into.ticket.unitName, answer: answerOf(into) };
};

/** Returns the details of the ticket that its citizen may see. */
export function toCitizenView(
  whole: TicketHistoryWithCommon,
  { lang, directory, now }: { lang: Lang; directory: Directory; now: Date },
): CitizenView {
  const { ticket, events, into } = whole;
  const { waiting } = ticket;
  const reader = { lang, directory };
  return {
    unit: ticket.unitName,
    answer: answerOf(whole),
    waiting: waiting && { question: waiting.question, until: waiting.until },
    anonymisedAt: ticket.anonymisedAt,
    may: getCitizenPermissions({ ticket, common: into?.ticket }, directory, now),
    rating: ratingOf(whole),
    extension: extensionOf(whole),
    ending: endingOf(whole, reader),
    mergedInto: mergedIntoOf(into, now),
    events: toPublicEvents(events, reader),
  };
}
