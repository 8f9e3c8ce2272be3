import type { Directory } from '../directory/directory.ts';
import type { Lang } from '../messages/lang.ts';
import { saidIn } from '../messages/said.ts';
import type { ClockName } from '../sla/sla-row.ts';
import type { CallOutcome } from '../ticket/act.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { Moved } from '../ticket/moved.ts';
import { type Reason, reasonOf } from '../ticket/reason.ts';

/** The operators' own clock is not the citizen's business. */
export type CitizenClock = Exclude<ClockName, 'forward'>;

export const isCitizens = (clock: ClockName): clock is CitizenClock => clock !== 'forward';

/** A deadline of the citizen's that was moved. */
type MovedDeadline = { clock: CitizenClock; from: Date; to: Date };

/** What came of a call; `given-up` after too many that nobody answered. */
type CallEnd = CallOutcome | 'given-up';

/** What the citizen may know of an event. */
type Matter = {
  /** The unit's name. */
  unit?: string | undefined;
  text?: string | undefined;
  question?: string | undefined;
  until?: Date | undefined;
  /** Why, in words: of an end its name in the directory. */
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
/** `undefined` stays inside; a form may find nothing to say either. */
type Forms = {
  [K in Kind]: ((event: EventOf[K], reader: Reader) => Matter | undefined) | undefined;
};

/** In whose words reasons are named, and by which directory. */
export type Reader = { lang: Lang; directory: Pick<Directory, 'reasons'> };

export const reasonName = (
  action: Reason['action'],
  { reason, at }: { reason: string; at: Date },
  { lang, directory }: Reader,
): string => {
  const name = reasonOf(directory, action, reason, at)?.name;
  return name ? saidIn(lang, name).text : reason;
};

const movedFor = (moved: readonly Moved[]): MovedDeadline[] | undefined => {
  const theirs = moved.flatMap(({ clock, from, to }) =>
    isCitizens(clock) ? [{ clock, from, to }] : [],
  );
  return theirs.length > 0 ? theirs : undefined;
};

/** Nothing happened for the citizen unless a deadline of theirs was moved. */
const onlyMoved = (event: { moved: readonly Moved[] }): Matter | undefined => {
  const moved = movedFor(event.moved);
  return moved && { moved };
};

const ending =
  (action: Reason['action']) =>
  (event: EventOf['closed' | 'refused' | 'referred'], reader: Reader): Matter => ({
    reason: reasonName(action, event, reader),
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
  rung: ({ clock, percent }) => (isCitizens(clock) ? { clock, percent } : undefined),
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
  // between the hotline and its units
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

/** An event as the ticket's citizen reads it. */
export type PublicEvent = Matter & {
  version: number;
  kind: PublicKind;
  at: Date;
  /** The citizen of a ticket merged into this one did it. */
  isOthers?: true;
};

const isPublic = (kind: Kind): kind is PublicKind => forms[kind] !== undefined;

const matterOf = <K extends Kind>(
  kind: K,
  event: EventOf[K],
  reader: Reader,
  table: Forms = forms,
): Matter | undefined => table[kind]?.(event, reader);

/** What other citizens do to a common ticket is theirs, but that it begins again. */
const ofOthers = ({ kind, version, at }: TicketEvent): PublicEvent[] =>
  kind === 'reopened' ? [{ version, kind, at, isOthers: true }] : [];

/** What the citizen may know, event by event. */
export const publicEvents = (events: readonly TicketEvent[], reader: Reader): PublicEvent[] =>
  events.flatMap((event) => {
    const { kind, version, at } = event;
    if (event.origin) return ofOthers(event);
    const matter = isPublic(kind) && matterOf(event.kind, event, reader);
    return matter ? [{ version, kind, at, ...matter }] : [];
  });
