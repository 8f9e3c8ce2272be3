import type { Directory } from '../directory/directory.ts';
import type { Lang } from '../messages/lang.ts';
import { textInLanguage } from '../messages/localized-text.ts';
import type { ClockName } from '../sla/sla-row.ts';
import type { CallOutcome } from '../ticket/action.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { DeadlineChange } from '../ticket/moved.ts';
import { findReason, type TicketReason } from '../ticket/reason.ts';

/** Clocks that citizens see; `forward` concerns only the operators. */
export type CitizenClock = Exclude<ClockName, 'forward'>;

export function isCitizenClock(clock: ClockName): clock is CitizenClock {
  return clock !== 'forward';
}

/** Change of a deadline that the citizen sees. */
type MovedDeadline = { clock: CitizenClock; from: Date; to: Date };

/** Result of a callback; `given-up` after the maximum number of unanswered calls. */
type CallEnd = CallOutcome | 'given-up';

/** Content of an event that the citizen may see. */
type Matter = {
  unit?: string | undefined;
  text?: string | undefined;
  question?: string | undefined;
  until?: Date | undefined;
  /** Reason as text; for a closing event the reason's name in the directory. */
  reason?: string | undefined;
  score?: number | undefined;
  outcome?: CallEnd | undefined;
  comment?: string | undefined;
  clock?: CitizenClock | undefined;
  percent?: number | undefined;
  moved?: MovedDeadline[] | undefined;
};

type Kind = TicketEvent['kind'];
type EventOf = { [K in Kind]: Extract<TicketEvent, { kind: K }> };
/**
 * Functions that return the public content by kind of event; kinds with `undefined` stay internal. A function may return
 * undefined to hide a single event.
 */
type Forms = {
  [K in Kind]: ((event: EventOf[K], reader: EventReader) => Matter | undefined) | undefined;
};

/** Language and directory for naming reasons. */
export type EventReader = { lang: Lang; directory: Pick<Directory, 'reasons'> };

export function reasonNameOf(
  action: TicketReason['action'],
  { reason, at }: { reason: string; at: Date },
  { lang, directory }: EventReader,
): string {
  const name = findReason(directory, action, reason, at)?.name;
  return name ? textInLanguage(lang, name).text : reason;
}

const movedFor = (moved: readonly DeadlineChange[]): MovedDeadline[] | undefined => {
  const theirs = moved.flatMap(({ clock, from, to }) =>
    isCitizenClock(clock) ? [{ clock, from, to }] : [],
  );
  return theirs.length > 0 ? theirs : undefined;
};

/** Returns the moved deadlines, or undefined to hide an event that moved none. */
const onlyMoved = (event: { moved: readonly DeadlineChange[] }): Matter | undefined => {
  const moved = movedFor(event.moved);
  return moved && { moved };
};

const ending =
  (action: TicketReason['action']) =>
  (event: EventOf['closed' | 'refused' | 'referred'], reader: EventReader): Matter => ({
    reason: reasonNameOf(action, event, reader),
    text: event.text || undefined,
  });

const forms = {
  opened: () => ({}),
  queued: ({ unitName, moved }) => ({ unit: unitName, moved: movedFor(moved) }),
  assigned: ({ unitName, moved }) => ({ unit: unitName, moved: movedFor(moved) }),
  returned: ({ unitName, moved }) => ({ unit: unitName, moved: movedFor(moved) }),
  classified: onlyMoved,
  acknowledged: ({ unitName }) => ({ unit: unitName }),
  asked: ({ unitName, question, until }) => ({ unit: unitName, question, until }),
  wrote: ({ text, moved }) => ({ text, moved: movedFor(moved) }),
  'photo-added': ({ moved }) => ({ moved: movedFor(moved) }),
  resumed: ({ moved }) => ({ moved: movedFor(moved) }),
  extended: ({ reason, moved }) => ({ reason, moved: movedFor(moved) }),
  recomputed: onlyMoved,
  rung: ({ clock, percent }) => (isCitizenClock(clock) ? { clock, percent } : undefined),
  answered: ({ unitName, text }) => ({ unit: unitName, text }),
  rated: ({ score, comment }) => ({ score, comment }),
  reopened: ({ reason }) => ({ reason }),
  'callback-asked': ({ dueAt }) => ({ until: dueAt }),
  talked: () => ({}),
  'voice-message-left': ({ moved }) => ({ moved: movedFor(moved) }),
  transcribed: ({ text }) => ({ text: text || undefined }),
  'not-transcribed': () => ({}),
  'called-back': ({ outcome, dueAt }) => ({
    outcome: outcome === 'no-answer' && !dueAt ? 'given-up' : outcome,
    until: dueAt,
  }),
  closed: ending('close'),
  refused: ending('refuse'),
  referred: ending('refer'),
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
  rejected: undefined,
  'extension-asked': undefined,
  'extension-refused': undefined,
  noted: undefined,
  taken: undefined,
  released: undefined,
  published: undefined,
  unpublished: undefined,
  'publication-declined': undefined,
  redacted: undefined,
  unreachable: undefined,
  'link-refused': undefined,
  // about another citizen's ticket
  'took-in': undefined,
  'gave-back': undefined,
} satisfies Forms;

type PublicKind = {
  [K in Kind]: (typeof forms)[K] extends undefined ? never : K;
}[Kind];

/** Event of a ticket as its citizen sees it. */
export type PublicEvent = Matter & {
  version: number;
  kind: PublicKind;
  at: Date;
  /** Whether the citizen of a merged ticket caused the event. */
  isOthers?: true;
};

const isPublic = (kind: Kind): kind is PublicKind => forms[kind] !== undefined;

const matterOf = <K extends Kind>(
  kind: K,
  event: EventOf[K],
  reader: EventReader,
  table: Forms = forms,
): Matter | undefined => table[kind]?.(event, reader);

/** Returns the public events for actions of other citizens on a common ticket: only a reopening is shown. */
const ofOthers = ({ kind, version, at }: TicketEvent): PublicEvent[] =>
  kind === 'reopened' ? [{ version, kind, at, isOthers: true }] : [];

/** Returns the events of a ticket that its citizen may see. */
export function toPublicEvents(events: readonly TicketEvent[], reader: EventReader): PublicEvent[] {
  return events.flatMap((event) => {
    const { kind, version, at } = event;
    if (event.origin) return ofOthers(event);
    const matter = isPublic(kind) && matterOf(event.kind, event, reader);
    return matter ? [{ version, kind, at, ...matter }] : [];
  });
}
