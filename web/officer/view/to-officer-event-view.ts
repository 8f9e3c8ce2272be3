import { formatDuration } from '../../../core/messages/format-duration.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { getEventLabelKey } from '../../../core/ticket/events/event-label-key.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import { isNationalSystemEvent } from '../../../core/ticket/events/kinds/is-national-system-event.ts';
import {
  isPrivacyEvent,
  type PrivacyEvent,
} from '../../../core/ticket/events/kinds/is-privacy-event.ts';
import { formatFormerName } from '../../../core/ticket/read/units/format-predecessor.ts';
import { officialLang } from '../../../i18n/languages.ts';
import { officerHistoryTexts } from '../../../i18n/officer.ts';

/**
 * Ticket event as an officer reads it: a sentence (`summary`), the text that the acting person wrote (`text`), and the
 * `reason`.
 */
export type OfficerEventView = {
  summary: string;
  text?: string | undefined;
  reason?: string | undefined;
};

const { events: eventTexts, actor } = officerHistoryTexts;

const formatActor = ({ role, post }: Actor): string => {
  if (role !== 'officer') return actor[role];
  return post === 'head' ? actor.head : actor.handler;
};

const done = (summary: string, reason?: string): OfficerEventView => ({ summary, reason });
const saying = (summary: string, text: string | undefined): OfficerEventView => ({
  summary,
  text,
});

type EventOfKind<Kind extends TicketEvent['kind']> = Extract<TicketEvent, { kind: Kind }>;
type Decision = 'submitted' | 'rejected' | 'extension-asked' | 'extended' | 'extension-refused';
type Joining = 'merged' | 'unmerged' | 'took-in' | 'gave-back';

const decision = (event: EventOfKind<Decision>): OfficerEventView => {
  const by = formatActor(event.by);
  switch (event.kind) {
    case 'submitted':
      return saying(eventTexts.submitted(by), event.text);
    case 'rejected':
    case 'extension-refused':
      return done(eventTexts[event.kind](by), event.reason);
    case 'extension-asked':
      return done(eventTexts['extension-asked'](by, formatDuration(event.amount)), event.reason);
    case 'extended':
      return done(eventTexts.extended(by, formatDuration(event.amount)));
  }
};

/**
 * Describes a merge for officers without the other ticket's code and the reason, because the other ticket may complain about
 * the officer's unit.
 */
const joining = ({ kind }: EventOfKind<Joining>): OfficerEventView => done(eventTexts[kind]);

const call = ({ outcome, dueAt, tries }: EventOfKind<'called-back'>): string =>
  outcome === 'no-answer' && !dueAt
    ? eventTexts.givenUp(tries)
    : eventTexts['called-back'][outcome];

const describeHandOver = (event: EventOfKind<'handed-over'>): string => {
  const { unitName, formerName, proposal, isRenamed } = event;
  if (proposal) return eventTexts.proposalEnded(proposal.formerName, proposal.unitName);
  if (!isRenamed) return eventTexts['handed-over'](unitName, formatFormerName(event, officialLang));
  // if the lead unit has the same name as before, the event replaced co-units
  return formerName === unitName
    ? eventTexts.coUnitsEnded
    : eventTexts.renamed(unitName, formerName);
};

type OfUnit =
  | ('assigned' | 'handed-over' | 'acknowledged' | 'returned')
  | ('asked' | 'answered' | 'supplemented');

const describeUnitEvent = (event: EventOfKind<OfUnit>): OfficerEventView => {
  switch (event.kind) {
    case 'assigned':
      return done(eventTexts.assigned(event.unitName), event.reason);
    case 'handed-over':
      return done(describeHandOver(event));
    case 'acknowledged':
      return done(eventTexts.acknowledged(event.unitName));
    case 'returned':
      return done(eventTexts.returned(event.unitName, event.proposedName), event.reason);
    case 'asked':
      return saying(eventTexts.asked(event.unitName), event.question);
    case 'answered':
    case 'supplemented':
      return saying(eventTexts[event.kind](event.unitName), event.text);
  }
};

type Call = 'talked' | 'voice-message-left' | 'transcribed' | 'not-transcribed' | 'called-back';

const describeCallEvent = (event: EventOfKind<Call>): OfficerEventView => {
  switch (event.kind) {
    case 'talked':
      return done(eventTexts.talked(event.waitedSeconds));
    case 'voice-message-left':
      return done(eventTexts['voice-message-left'](event.seconds));
    case 'transcribed':
      return saying(eventTexts.transcribed, event.text);
    case 'not-transcribed':
      return done(eventTexts[event.kind]);
    case 'called-back':
      return done(call(event));
  }
};

const describeCitizenEvent = (
  event: EventOfKind<'wrote' | 'photo-added' | 'callback-asked' | 'rated'>,
): OfficerEventView => {
  switch (event.kind) {
    case 'wrote':
      return saying(eventTexts.wrote, event.text);
    case 'rated':
      return saying(eventTexts.rated(event.score), event.comment);
    case 'photo-added':
    case 'callback-asked':
      return done(eventTexts[event.kind]);
  }
};

type OfHotline = Extract<
  TicketEvent,
  {
    kind:
      | ('queued' | 'classified' | 'reopened' | 'unpublished')
      | ('redacted' | 'closed' | 'refused' | 'referred');
  }
>;

const describeHotlineEvent = (event: OfHotline): OfficerEventView =>
  'text' in event
    ? saying(eventTexts[event.kind], event.text)
    : done(eventTexts[event.kind], event.reason);

/**
 * Describes a privacy event for officers. Returns undefined for data requests, because they concern only the citizen and the
 * operators.
 */
const describePrivacyEvent = ({ kind }: PrivacyEvent): OfficerEventView | undefined =>
  kind === 'anonymised' ? done(eventTexts.anonymised) : undefined;

/** Events that only the hotline's staff may see. */
type HotlineOnlyEvent = Extract<
  TicketEvent,
  {
    kind:
      | 'link-refused'
      | 'review-rung'
      | 'unreachable'
      | 'national-recorded'
      | 'national-corrected';
  }
>;

const isHotlineOnly = (event: TicketEvent): event is HotlineOnlyEvent =>
  event.kind === 'link-refused' ||
  event.kind === 'review-rung' ||
  event.kind === 'unreachable' ||
  isNationalSystemEvent(event);

type ResultEvent = EventOfKind<'result-photo-added' | 'result-photo-withdrawn' | 'accepted'>;

type HandOver = EventOfKind<'handed-to-colleague'>;
type Supplement = EventOfKind<'supplemented'>;
type PublicationDecline = EventOfKind<'publication-declined'>;

const describePublicationDecline = (event: PublicationDecline) =>
  done(eventTexts[getEventLabelKey(event)], event.reason);

const describeTicketEvent = (
  event: Exclude<
    TicketEvent,
    (PrivacyEvent | HotlineOnlyEvent | ResultEvent) | (HandOver | Supplement | PublicationDecline)
  >,
): OfficerEventView | undefined => {
  switch (event.kind) {
    case 'rung':
    case 'noted':
    case 'taken':
    case 'released':
      return undefined;
    case 'opened':
    case 'resumed':
    case 'recomputed':
    case 'published':
      return done(eventTexts[event.kind]);
    case 'queued':
    case 'classified':
    case 'reopened':
    case 'unpublished':
    case 'redacted':
    case 'closed':
    case 'refused':
    case 'referred':
      return describeHotlineEvent(event);
    case 'assigned':
    case 'handed-over':
    case 'acknowledged':
    case 'returned':
    case 'asked':
    case 'answered':
      return describeUnitEvent(event);
    case 'called-back':
    case 'talked':
    case 'voice-message-left':
    case 'transcribed':
    case 'not-transcribed':
      return describeCallEvent(event);
    case 'wrote':
    case 'photo-added':
    case 'callback-asked':
    case 'rated':
      return describeCitizenEvent(event);
    case 'submitted':
    case 'rejected':
    case 'extension-asked':
    case 'extended':
    case 'extension-refused':
      return decision(event);
    case 'merged':
    case 'unmerged':
    case 'took-in':
    case 'gave-back':
      return joining(event);
  }
};

/** Describes a ticket event for officers. Returns undefined for an event that concerns only operators or the system. */
export function toOfficerEventView(event: TicketEvent): OfficerEventView | undefined {
  if (isPrivacyEvent(event)) return describePrivacyEvent(event);
  if (event.kind === 'accepted') return done(eventTexts.accepted);
  if (event.kind === 'result-photo-added') return done(eventTexts[event.kind][event.shows]);
  if (event.kind === 'result-photo-withdrawn')
    return done(eventTexts[event.kind](formatActor(event.by)), event.reason);
  if (event.kind === 'supplemented') return describeUnitEvent(event);
  if (event.kind === 'publication-declined') return describePublicationDecline(event);
  if (event.kind === 'handed-to-colleague') return undefined; // the colleague works in the console
  return isHotlineOnly(event) ? undefined : describeTicketEvent(event);
}
