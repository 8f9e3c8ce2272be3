import type { Directory } from '../../directory/model/directory.ts';
import type { Lang } from '../../messages/lang.ts';
import { findOverdueClock } from '../../sla/lateness.ts';
import type { TicketEvent } from '../../ticket/events/event.ts';
import { findLastTicketAnswer } from '../../ticket/events/last-answer.ts';
import type { TicketStatus } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import {
  type CitizenPermissions,
  getCitizenPermissions,
  getRatingScore,
} from './citizen-permissions.ts';
import {
  type CitizenClock,
  getReasonName,
  isCitizenClock,
  type PublicEventContext,
  type PublicTicketEvent,
  toPublicTicketEvents,
} from './public-event.ts';
import type { HistoryWithCommonTicket } from './track-ticket.ts';

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

type AnswerPart = { text: string; at: Date; unit: string };

/** Answer to the citizen, with the unit's later additions, oldest first. */
type Answer = AnswerPart & { additions: AnswerPart[] };

/** Details of a ticket for its citizen, without the fields of the report itself. */
export type CitizenTicketView = {
  unit?: string | undefined;
  /** Current answer to the citizen. Absent after a reopening until the next answer. */
  answer?: Answer | undefined;
  waiting?: { question: string; until: Date } | undefined;
  /** Number of the report in the national feedback system. */
  nationalNumber?: string | undefined;
  /** Time at which the ticket's text and personal data were erased. */
  anonymisedAt?: Date | undefined;
  permissions: CitizenPermissions;
  rating?: { score: number; comment?: string | undefined; at: Date } | undefined;
  /** Whether the citizen recorded that the current answer resolved the issue. */
  isAccepted: boolean;
  extension?: { reason: string; at: Date } | undefined;
  ending?: { reason: string; text: string; at: Date } | undefined;
  /**
   * Status, unit and answer of the common ticket into which this ticket was merged. Contains no data about the common
   * ticket's own citizen or place.
   */
  mergedInto?:
    | (Omit<CitizenTicketStatus, 'openedAt'> & Pick<CitizenTicketView, 'unit' | 'answer'>)
    | undefined;
  events: PublicTicketEvent[];
};

export function toPublicTicketStatus({ status, openedAt }: Ticket): PublicTicketStatus {
  return {
    status,
    openedAt,
  };
}

const statusesWithUnit: ReadonlySet<TicketStatus> = new Set([
  'assigned',
  'in-progress',
  'extended',
  'in-review',
  'reopened',
]);

/** Returns whether the public status shows that a unit has the ticket. */
export function isAssignedToUnit({ status }: Pick<PublicTicketStatus, 'status'>): boolean {
  return statusesWithUnit.has(status);
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

type History = Pick<HistoryWithCommonTicket, 'ticket' | 'events'>;

const listEventsOfCycle = ({ ticket, events }: History): TicketEvent[] =>
  events.filter(({ cycle }) => cycle === ticket.cycle);

const toAnswerPart = ({
  text,
  at,
  unitName,
}: {
  text: string;
  at: Date;
  unitName: string;
}): AnswerPart => ({ text, at, unit: unitName });

const getCurrentAnswer = (history: History): Answer | undefined => {
  const last = findLastTicketAnswer(listEventsOfCycle(history));
  return last && { ...toAnswerPart(last), additions: last.additions.map(toAnswerPart) };
};

const actions = { closed: 'close', refused: 'refuse', referred: 'refer' } as const;

const isEnding = (
  event: TicketEvent,
): event is Extract<TicketEvent, { kind: keyof typeof actions }> =>
  Object.hasOwn(actions, event.kind);

const getEnding = (history: History, reader: PublicEventContext): CitizenTicketView['ending'] => {
  const last = listEventsOfCycle(history).findLast(isEnding);
  if (last?.kind !== history.ticket.status) return undefined;
  return { reason: getReasonName(actions[last.kind], last, reader), text: last.text, at: last.at };
};

/**
 * Returns the rating that the citizen gave in the current cycle. For a merged ticket, returns the citizen's rating of the
 * common ticket's current answer.
 */
const getRating = ({ into, ...history }: HistoryWithCommonTicket): CitizenTicketView['rating'] => {
  const { ticket, events } = history;
  const relevantEvents = into ? events : listEventsOfCycle(history);
  const last = relevantEvents.findLast(
    ({ kind, origin, recordedOn }) => kind === 'rated' && !origin && !recordedOn === !into,
  );
  const isOfBefore = into && getRatingScore({ ticket, common: into.ticket }) === undefined;
  return last?.kind === 'rated' && !isOfBefore
    ? { score: last.score, comment: last.comment, at: last.at }
    : undefined;
};

/**
 * Returns whether the citizen accepted the latest answer. For a merged ticket, this is the answer of the common ticket.
 */
const isAnswerAccepted = ({ into, ...history }: HistoryWithCommonTicket): boolean => {
  const answered = findLastTicketAnswer((into ?? history).events)?.version ?? Infinity;
  return history.events.some(
    ({ kind, version, origin, recordedOn }) =>
      kind === 'accepted' &&
      !origin &&
      !recordedOn === !into &&
      (recordedOn?.version ?? version) > answered,
  );
};

const getExtension = (history: History): CitizenTicketView['extension'] => {
  const last = listEventsOfCycle(history).findLast(({ kind }) => kind === 'extended');
  return last?.kind === 'extended' ? { reason: last.reason, at: last.at } : undefined;
};

const getCommonTicketView = (
  into: History | undefined,
  now: Date,
): CitizenTicketView['mergedInto'] => {
  if (!into) return undefined;
  const { openedAt, ...status } = toCitizenTicketStatus(into.ticket, now);
  return { ...status, unit: into.ticket.unitName, answer: getCurrentAnswer(into) };
};

/** Returns the details of the ticket that its citizen may see. */
export function toCitizenTicketView(
  history: HistoryWithCommonTicket,
  { lang, directory, now }: { lang: Lang; directory: Directory; now: Date },
): CitizenTicketView {
  const { ticket, events, into } = history;
  const { waiting } = ticket;
  const reader = { lang, directory };
  return {
    unit: ticket.unitName,
    answer: getCurrentAnswer(history),
    waiting: waiting && { question: waiting.question, until: waiting.until },
    nationalNumber: ticket.nationalRecord?.number,
    anonymisedAt: ticket.anonymisedAt,
    permissions: getCitizenPermissions({ ticket, common: into?.ticket }, directory, now),
    rating: getRating(history),
    isAccepted: isAnswerAccepted(history),
    extension: getExtension(history),
    ending: getEnding(history, reader),
    mergedInto: getCommonTicketView(into, now),
    events: toPublicTicketEvents(events, reader),
  };
}
