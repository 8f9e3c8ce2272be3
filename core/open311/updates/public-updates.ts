import { mergedUpdateText, unpublishedUpdateText } from '../../../i18n/channels.ts';
import type { Lang } from '../../messages/lang.ts';
import type { TicketEvent } from '../../ticket/events/event.ts';
import type { TicketStatus } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { floorToSecond, toHotlineTime } from '../../time/instant.ts';
import { type Open311ResponseObject, toObjectContent } from '../requests/encode.ts';
import { getOpen311StatusText } from '../status-text.ts';
import type { PublishedRequestTexts } from './public-request.ts';
import { type Open311UpdateStatus, toOpen311UpdateStatus } from './status.ts';

/** Public update about an Open311 request. It never changes; later events create further updates. */
export type PublicOpen311Update = {
  /** Version of the ticket event that caused the update. Ticket code and version form the id of the update. */
  version: number;
  /** Code of the common ticket, if the update comes from one; undefined for an update of the ticket itself. */
  of?: TicketCode | undefined;
  /**
   * Version of the merged ticket at the merge, if the update comes from a common ticket. It is part of the update's id,
   * because the code of the common ticket must not be disclosed.
   */
  mergedAt?: number | undefined;
  /** Whether the update reports that the ticket was merged into a common ticket. */
  isMerge?: boolean;
  at: Date;
  state: TicketStatus;
  status: Open311UpdateStatus;
  /** Reason code with which the ticket was closed, refused or referred. */
  reason?: string | undefined;
  /** Whether the currently published texts were published with this update. */
  isPublication: boolean;
  /** Whether texts of the ticket were public at the time of the update, even if they have been withdrawn since. */
  isSincePublication: boolean;
};

/** Ticket status after each kind of ticket event that is publicly visible, except a classification. */
const statusByEventKind: Partial<Record<TicketEvent['kind'], TicketStatus>> = {
  queued: 'triage',
  assigned: 'assigned',
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

/** Returns whether a ticket event of this kind can cause a public update. */
export function isPublicUpdateEvent(event: TicketEvent): boolean {
  if (event.recordedOn) return false;
  if (event.kind === 'classified') return event.to !== undefined;
  return (
    event.kind === 'published' ||
    event.kind === 'unmerged' ||
    statusByEventKind[event.kind] !== undefined
  );
}

const getEndReason = (event: TicketEvent): string | undefined =>
  event.kind === 'closed' || event.kind === 'refused' || event.kind === 'referred'
    ? event.reason
    : undefined;

/**
 * State of the conversion of ticket events into updates: the previous update, whether texts are published, and the status
 * before the last merge.
 */
type UpdateWalkState = {
  last?: PublicOpen311Update;
  isPublic: boolean;
  beforeMerge?: TicketStatus;
};

/** Returns the public ticket status after the event. An event that undoes a merge restores the status before the merge. */
const getStatusAfter = (
  event: TicketEvent,
  { last, beforeMerge }: UpdateWalkState,
): TicketStatus => {
  if (event.kind === 'classified') return event.to?.isQueued ? 'triage' : 'assigned';
  const status = event.kind === 'unmerged' ? beforeMerge : statusByEventKind[event.kind];
  return status ?? last?.state ?? 'new';
};

const toNextUpdate = (
  walk: UpdateWalkState,
  event: TicketEvent,
  { published }: Pick<Ticket, 'published'>,
): PublicOpen311Update => {
  const { last } = walk;
  const state = getStatusAfter(event, walk);
  const isPublishing = event.kind === 'published';
  const reason = isPublishing ? last?.reason : getEndReason(event);
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

/** Returns whether an update changes the public status, reason or texts. Updates without a change are omitted. */
const isNewUpdate = (
  last: PublicOpen311Update | undefined,
  update: PublicOpen311Update,
  { kind }: TicketEvent,
): boolean => {
  if (kind === 'published') return update.isPublication;
  return (
    update.status !== (last?.status ?? 'open') ||
    (update.reason !== undefined && update.reason !== last?.reason) ||
    (update.isSincePublication && update.state !== last?.state)
  );
};

/** Returns the public updates about a ticket, oldest first. */
export function listPublicUpdates(
  ticket: Pick<Ticket, 'published'>,
  events: readonly TicketEvent[],
): PublicOpen311Update[] {
  const updates: PublicOpen311Update[] = [];
  const walk: UpdateWalkState = { isPublic: false };
  for (const event of events) {
    if (event.kind === 'published') walk.isPublic = true;
    if (event.kind === 'unpublished') walk.isPublic = false;
    if (!isPublicUpdateEvent(event)) continue;
    if (event.kind === 'merged') walk.beforeMerge = walk.last?.state ?? 'new';
    const update = toNextUpdate(walk, event, ticket);
    if (isNewUpdate(walk.last, update, event)) updates.push(update);
    walk.last = update;
  }
  return updates;
}

const formatDescription = (
  { isPublication, isSincePublication, state, isMerge }: PublicOpen311Update,
  texts: PublishedRequestTexts | undefined,
  lang: Lang,
): string => {
  if (isMerge) return mergedUpdateText[lang];
  if (!texts || !isSincePublication) return unpublishedUpdateText[lang];
  return isPublication ? (texts.answer ?? texts.description) : getOpen311StatusText(lang, state);
};

/**
 * Converts an update into an Open311 response. If `texts` is undefined, the response contains none of the ticket's texts.
 */
export function toUpdateResponse(
  code: string,
  update: PublicOpen311Update,
  { texts, lang }: { texts: PublishedRequestTexts | undefined; lang: Lang },
): Open311ResponseObject {
  return toObjectContent({
    update_id: buildUpdateId(code, update.version, update.mergedAt),
    service_request_id: code,
    status: update.status,
    description: formatDescription(update, texts, lang),
    updated_datetime: toHotlineTime(update.at),
    media_url: (update.isPublication && texts?.mediaUrl) || null,
    ...(update.reason !== undefined && { external_status_code: update.reason }),
  });
}

/**
 * Returns the permanent id of an update. For an update from a common ticket, the id also contains the ticket version of the
 * merge.
 */
const buildUpdateId = (code: string, version: number, mergedAt?: number): string =>
  [code, mergedAt, version].filter((part) => part !== undefined).join('-');

/**
 * Returns the id of the update that an action of the sender causes. If the sender's ticket was merged, the action is
 * recorded on the common ticket, and the id is that of the common ticket's update.
 */
export function deriveUpdateIdForAction(
  { code, version, recordedOn }: Pick<TicketEvent, 'code' | 'version' | 'recordedOn'>,
  events: readonly TicketEvent[],
): string {
  if (!recordedOn) return buildUpdateId(code, version);
  const merged = events.findLast((one) => one.kind === 'merged' && one.version < version);
  return buildUpdateId(code, recordedOn.version, merged?.version);
}
