import type { Lang } from '../messages/lang.ts';
import {
  getOpen311StatusText,
  mergedUpdateText,
  unpublishedUpdateText,
} from '../messages/wording/open311-updates.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { TicketStatus } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { floorToSecond, toHotlineTime } from '../time/instant.ts';
import { type ObjectContent, toObjectContent } from './encode.ts';
import type { PublishedRequestTexts } from './public-request.ts';
import { type Open311UpdateStatus, toOpen311UpdateStatus } from './status.ts';

/** Public update of a request. An update is immutable; later changes create further updates. */
export type PublicRequestUpdate = {
  /** Version of the ticket event that caused the update. Ticket code and version together form the update's id. */
  version: number;
  /** Code of the common ticket that the update comes from. Undefined if the update is the ticket's own. */
  of?: TicketCode | undefined;
  /**
   * Version of this ticket at which it was merged. It is part of the update's id, because the common ticket's code must not
   * be disclosed.
   */
  mergedAt?: number | undefined;
  /** True if the update reports that the ticket was merged into a common ticket. */
  isMerge?: boolean;
  at: Date;
  state: TicketStatus;
  status: Open311UpdateStatus;
  /** Reason code for the ticket's end. */
  reason?: string | undefined;
  /** True if the currently published texts were published with this update. */
  isPublication: boolean;
  /** True if texts of the ticket were public at the time of the update, even if they have been withdrawn since. */
  isSincePublication: boolean;
};

/** Ticket status after each publicly visible kind of ticket event. */
const states: Partial<Record<TicketEvent['kind'], TicketStatus>> = {
  queued: 'triage',
  assigned: 'assigned',
  classified: 'assigned',
  acknowledged: 'in-progress',
  returned: 'returned',
  extended: 'extended',
  answered: 'answered',
  reopened: 'reopened',
  closed: 'closed',
  refused: 'refused',
  referred: 'referred',
  merged: 'merged',
};

/** Returns whether the ticket event can cause a public update. */
export function isPublicUpdateEvent(event: TicketEvent): boolean {
  if (event.recordedOn) return false;
  if (event.kind === 'classified') return event.to !== undefined;
  return (
    event.kind === 'published' || event.kind === 'unmerged' || states[event.kind] !== undefined
  );
}

const endReason = (event: TicketEvent): string | undefined =>
  event.kind === 'closed' || event.kind === 'refused' || event.kind === 'referred'
    ? event.reason
    : undefined;

/**
 * State while ticket events are converted to updates: the previous update, whether texts are published, and the status before
 * the last merge.
 */
type Walk = { last?: PublicRequestUpdate; isPublic: boolean; beforeMerge?: TicketStatus };

/** Returns the ticket's status after the event. Undoing a merge restores the status before the merge. */
const stateAfter = (event: TicketEvent, { last, beforeMerge }: Walk): TicketStatus =>
  (event.kind === 'unmerged' ? beforeMerge : states[event.kind]) ?? last?.state ?? 'new';

const next = (
  walk: Walk,
  event: TicketEvent,
  { published }: Pick<Ticket, 'published'>,
): PublicRequestUpdate => {
  const { last } = walk;
  const state = stateAfter(event, walk);
  const isPublishing = event.kind === 'published';
  const reason = isPublishing ? last?.reason : endReason(event);
  const second = floorToSecond(event.at);
  return {
    version: event.version,
    at: last && last.at > second ? last.at : second,
    state,
    status: toOpen311UpdateStatus(state, reason),
    reason,
    isMerge: event.kind === 'merged',
    isPublication: isPublishing && event.at.getTime() === published?.at.getTime(),
    isSincePublication: walk.isPublic,
  };
};

/**
 * Returns whether a public update changes the status or the texts. Other updates are omitted, because clients would hide
 * them.
 */
const isNews = (
  last: PublicRequestUpdate | undefined,
  update: PublicRequestUpdate,
  { kind }: TicketEvent,
): boolean => {
  if (kind === 'published') return update.isPublication;
  return (
    update.status !== (last?.status ?? 'open') ||
    (update.reason !== undefined && update.reason !== last?.reason) ||
    (update.isSincePublication && update.state !== last?.state)
  );
};

/** Returns the public updates about a ticket in chronological order. */
export function listPublicUpdates(
  ticket: Pick<Ticket, 'published'>,
  events: readonly TicketEvent[],
): PublicRequestUpdate[] {
  const updates: PublicRequestUpdate[] = [];
  const walk: Walk = { isPublic: false };
  for (const event of events) {
    if (event.kind === 'published') walk.isPublic = true;
    if (event.kind === 'unpublished') walk.isPublic = false;
    if (!isPublicUpdateEvent(event)) continue;
    if (event.kind === 'merged') walk.beforeMerge = walk.last?.state ?? 'new';
    const update = next(walk, event, ticket);
    if (isNews(walk.last, update, event)) updates.push(update);
    walk.last = update;
  }
  return updates;
}

const descriptionOf = (
  { isPublication, isSincePublication, state, isMerge }: PublicRequestUpdate,
  words: PublishedRequestTexts | undefined,
  lang: Lang,
): string => {
  if (isMerge) return mergedUpdateText[lang];
  if (!words || !isSincePublication) return unpublishedUpdateText[lang];
  return isPublication ? (words.answer ?? words.description) : getOpen311StatusText(lang, state);
};

/**
 * Converts an update into a response of the Open311 updates extension. Without `words`, the response contains none of the
 * ticket's texts.
 */
export function toUpdateResponse(
  code: string,
  update: PublicRequestUpdate,
  { words, lang }: { words: PublishedRequestTexts | undefined; lang: Lang },
): ObjectContent {
  return toObjectContent({
    update_id: updateIdOf(code, update.version, update.mergedAt),
    service_request_id: code,
    status: update.status,
    description: descriptionOf(update, words, lang),
    updated_datetime: toHotlineTime(update.at),
    media_url: (update.isPublication && words?.mediaUrl) || null,
    ...(update.reason !== undefined && { external_status_code: update.reason }),
  });
}

/** Returns the permanent id of an update. The id of an update from a common ticket also contains the version of the merge. */
const updateIdOf = (code: string, version: number, mergedAt?: number): string =>
  [code, mergedAt, version].filter((part) => part !== undefined).join('-');

/**
 * Returns the id of the update that a sender's action causes, even if the action is recorded on the common ticket into which
 * the sender's ticket was merged.
 */
export function deriveUpdateIdOfAction(
  { code, version, recordedOn }: Pick<TicketEvent, 'code' | 'version' | 'recordedOn'>,
  events: readonly TicketEvent[],
): string {
  if (!recordedOn) return updateIdOf(code, version);
  const merged = events.findLast((one) => one.kind === 'merged' && one.version < version);
  return updateIdOf(code, recordedOn.version, merged?.version);
}
