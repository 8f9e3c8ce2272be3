import type { Directory } from '../../directory/model/directory.ts';
import type { Lang } from '../../messages/lang.ts';
import { selectLocalizedText } from '../../messages/localized-text.ts';
import type { ClockName } from '../../sla/time-limit.ts';
import type { DeadlineChange } from '../../ticket/events/deadline-change.ts';
import type { TicketEvent } from '../../ticket/events/event.ts';
import { toAssignmentEvent } from '../../ticket/events/kinds/assignment-event.ts';
import type { CallbackOutcome } from '../../ticket/model/action.ts';
import { type ActionReason, findActionReason } from '../../ticket/model/action-reason.ts';

/** Deadline clock that citizens see. The clock `forward` is excluded because it concerns only the operators. */
export type CitizenClock = Exclude<ClockName, 'forward'>;

export function isCitizenClock(clock: ClockName): clock is CitizenClock {
  return clock !== 'forward';
}

/** Change of a deadline that citizens see. */
type MovedDeadline = { clock: CitizenClock; from: Date; to: Date };

/** Result of a callback; `given-up` means that the maximum number of calls stayed unanswered. */
type CallbackResult = CallbackOutcome | 'given-up';

/** Content of a ticket event that the citizen may see. */
type PublicEventContent = {
  unit?: string | undefined;
  text?: string | undefined;
  question?: string | undefined;
  until?: Date | undefined;
  /** Reason as text. For a closed ticket, the reason's name in the reference data. */
  reason?: string | undefined;
  score?: number | undefined;
  outcome?: CallbackResult | undefined;
  comment?: string | undefined;
  clock?: CitizenClock | undefined;
  percent?: number | undefined;
  moved?: MovedDeadline[] | undefined;
};

type Kind = TicketEvent['kind'];
type EventOf = { [K in Kind]: Extract<TicketEvent, { kind: K }> };
/**
 * Functions that convert each kind of ticket event to its public content. Kinds with `undefined` stay internal. A function
 * can return undefined to hide a single event.
 */
type PublicContentConverters = {
  [K in Kind]:
    | ((event: EventOf[K], reader: PublicEventContext) => PublicEventContent | undefined)
    | undefined;
};

/**
 * Context for converting ticket events to their public form: the reader's language, and the reference data with the names of
 * reasons.
 */
export type PublicEventContext = { lang: Lang; directory: Pick<Directory, 'reasons'> };

export function getReasonName(
  action: ActionReason['action'],
  { reason, at }: { reason: string; at: Date },
  { lang, directory }: PublicEventContext,
): string {
  const name = findActionReason(directory, action, reason, at)?.name;
  return name ? selectLocalizedText(lang, name).text : reason;
}

const toCitizenDeadlineMoves = (moved: readonly DeadlineChange[]): MovedDeadline[] | undefined => {
  const citizenMoves = moved.flatMap(({ clock, from, to }) =>
    isCitizenClock(clock) ? [{ clock, from, to }] : [],
  );
  return citizenMoves.length > 0 ? citizenMoves : undefined;
};

/**
 * Returns the public content of an event that moved deadlines: only the deadlines that citizens see. Returns undefined,
 * which hides the event, if it moved none of these.
 */
const toMovedDeadlinesContent = (event: {
  moved: readonly DeadlineChange[];
}): PublicEventContent | undefined => {
  const moved = toCitizenDeadlineMoves(event.moved);
  return moved && { moved };
};

const buildEndingConverter =
  (action: ActionReason['action']) =>
  (
    event: EventOf['closed' | 'refused' | 'referred'],
    reader: PublicEventContext,
  ): PublicEventContent => ({
    reason: getReasonName(action, event, reader),
    text: event.text || undefined,
  });

const publicContentConverters = {
  opened: () => ({}),
  queued: ({ unitName, moved }) => ({ unit: unitName, moved: toCitizenDeadlineMoves(moved) }),
  assigned: ({ unitName, moved }) => ({ unit: unitName, moved: toCitizenDeadlineMoves(moved) }),
  returned: ({ unitName, moved }) => ({ unit: unitName, moved: toCitizenDeadlineMoves(moved) }),
  classified: toMovedDeadlinesContent,
  // a lead unit with the same name as before stays; the event then concerns co-units or a proposed unit
  'handed-over': ({ unitName, formerName, isRenamed, moved }) =>
    isRenamed && unitName === formerName
      ? undefined
      : { unit: unitName, moved: toCitizenDeadlineMoves(moved) },
  acknowledged: ({ unitName }) => ({ unit: unitName }),
  asked: ({ unitName, question, until }) => ({ unit: unitName, question, until }),
  wrote: ({ text, moved }) => ({ text, moved: toCitizenDeadlineMoves(moved) }),
  'photo-added': ({ moved }) => ({ moved: toCitizenDeadlineMoves(moved) }),
  resumed: ({ moved }) => ({ moved: toCitizenDeadlineMoves(moved) }),
  extended: ({ reason, moved }) => ({ reason, moved: toCitizenDeadlineMoves(moved) }),
  recomputed: toMovedDeadlinesContent,
  rung: ({ clock, percent }) => (isCitizenClock(clock) ? { clock, percent } : undefined),
  'result-photo-withdrawn': ({ wasShown, reason }) => (wasShown ? { reason } : undefined),
  answered: ({ unitName, text }) => ({ unit: unitName, text }),
  supplemented: ({ unitName, text }) => ({ unit: unitName, text }),
  rated: ({ score, comment }) => ({ score, comment }),
  accepted: () => ({}),
  reopened: ({ reason }) => ({ reason }),
  'callback-asked': ({ dueAt }) => ({ until: dueAt }),
  talked: () => ({}),
  'voice-message-left': ({ moved }) => ({ moved: toCitizenDeadlineMoves(moved) }),
  transcribed: ({ text }) => ({ text: text || undefined }),
  'not-transcribed': () => ({}),
  'called-back': ({ outcome, dueAt }) => ({
    outcome: outcome === 'no-answer' && !dueAt ? 'given-up' : outcome,
    until: dueAt,
  }),
  closed: buildEndingConverter('close'),
  refused: buildEndingConverter('refuse'),
  referred: buildEndingConverter('refer'),
  anonymised: () => ({}),
  'data-asked': ({ text, dueAt }) => ({ text, until: dueAt }),
  'data-delayed': ({ reason, dueAt }) => ({ reason, until: dueAt }),
  'data-granted': ({ text }) => ({ text: text || undefined }),
  'data-refused': ({ reason }) => ({ reason: reason || undefined }),
  'data-rung': undefined,
  'review-rung': undefined,
  held: undefined,
  'hold-lifted': undefined,
  merged: () => ({}),
  unmerged: () => ({}),
  // internal to the hotline and its units
  submitted: undefined,
  'result-photo-added': undefined,
  rejected: undefined,
  'extension-asked': undefined,
  'extension-refused': undefined,
  noted: undefined,
  taken: undefined,
  released: undefined,
  'handed-to-colleague': undefined,
  published: undefined,
  unpublished: undefined,
  'publication-declined': undefined,
  redacted: undefined,
  'national-recorded': undefined,
  'national-corrected': undefined,
  unreachable: undefined,
  'link-refused': undefined,
  // about another citizen's ticket
  'took-in': undefined,
  'gave-back': undefined,
} satisfies PublicContentConverters;

type PublicKind = {
  [K in Kind]: (typeof publicContentConverters)[K] extends undefined ? never : K;
}[Kind];

/** Event of a ticket in the form that its citizen sees. */
export type PublicTicketEvent = PublicEventContent & {
  version: number;
  kind: PublicKind;
  at: Date;
  /** True if another citizen, whose ticket was merged into the same common ticket, caused the event. */
  isOthers?: true;
};

const isPublic = (kind: Kind): kind is PublicKind => publicContentConverters[kind] !== undefined;

const toPublicContent = <K extends Kind>(
  kind: K,
  event: EventOf[K],
  reader: PublicEventContext,
  table: PublicContentConverters = publicContentConverters,
): PublicEventContent | undefined => table[kind]?.(event, reader);

/**
 * Returns the public form of an event that another citizen caused on a common ticket, into which several tickets are merged.
 * Only a reopening is public; other events give an empty array.
 */
const toEventsOfOtherCitizen = ({ kind, version, at }: TicketEvent): PublicTicketEvent[] =>
  kind === 'reopened' ? [{ version, kind, at, isOthers: true }] : [];

/** Returns the events of a ticket that its citizen may see. */
export function toPublicTicketEvents(
  events: readonly TicketEvent[],
  reader: PublicEventContext,
): PublicTicketEvent[] {
  return events.map(toAssignmentEvent).flatMap((event) => {
    const { kind, version, at } = event;
    if (event.origin) return toEventsOfOtherCitizen(event);
    const matter = isPublic(kind) && toPublicContent(event.kind, event, reader);
    return matter ? [{ version, kind, at, ...matter }] : [];
  });
}
