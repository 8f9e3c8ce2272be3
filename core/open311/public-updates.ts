import type { Lang } from '../messages/lang.ts';
import { mergedUpdate, neutralUpdate, stateTold } from '../messages/wording/open311-updates.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { TicketStatus } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { toHotlineTime, wholeSecond } from '../time/instant.ts';
import { type Fields, fields } from './encode.ts';
import type { PublicWords } from './public-request.ts';
import { type UpdateStatus, updateStatusOf } from './status.ts';

/** Something that changed of a request for those outside. It never changes again: what comes later is another one. */
export type PublicUpdate = {
  /** Of the event that made it; with the code it is the update's id. */
  version: number;
  /** Whose event that is, where it happened to the ticket that took this one in. */
  of?: TicketCode | undefined;
  /** The version that merged the ticket into that one: it stands in the update's id, since codes of others don't. */
  mergedAt?: number | undefined;
  /** Whether the ticket became part of another one by this. */
  isMerge?: boolean;
  at: Date;
  state: TicketStatus;
  status: UpdateStatus;
  /** The coded reason of an end. */
  reason?: string | undefined;
  /** Whether the words that are before the public now came with it. */
  isPublication: boolean;
  /** Whether it happened while words of the ticket were there, these or others since taken back. */
  isSincePublication: boolean;
};

/** The state that each kind of event leads to, of those that show outside. */
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

/** Whether it may be an update: of the others nothing shows outside. */
export const isForUpdates = (event: TicketEvent): boolean => {
  if (event.recordedOn) return false;
  if (event.kind === 'classified') return event.to !== undefined;
  return (
    event.kind === 'published' || event.kind === 'unmerged' || states[event.kind] !== undefined
  );
};

const endReason = (event: TicketEvent): string | undefined =>
  event.kind === 'closed' || event.kind === 'refused' || event.kind === 'referred'
    ? event.reason
    : undefined;

/** What came before an event: the update it would follow, whether words were before the public, and where it stood when it was merged. */
type Walk = { last?: PublicUpdate; isPublic: boolean; beforeMerge?: TicketStatus };

/** A ticket that is taken out again stands where it stood. */
const stateAfter = (event: TicketEvent, { last, beforeMerge }: Walk): TicketStatus =>
  (event.kind === 'unmerged' ? beforeMerge : states[event.kind]) ?? last?.state ?? 'new';

const next = (
  walk: Walk,
  event: TicketEvent,
  { published }: Pick<Ticket, 'published'>,
): PublicUpdate => {
  const { last } = walk;
  const state = stateAfter(event, walk);
  const isPublishing = event.kind === 'published';
  const reason = isPublishing ? last?.reason : endReason(event);
  const second = wholeSecond(event.at);
  return {
    version: event.version,
    at: last && last.at > second ? last.at : second,
    state,
    status: updateStatusOf(state, reason),
    reason,
    isMerge: event.kind === 'merged',
    isPublication: isPublishing && event.at.getTime() === published?.at.getTime(),
    isSincePublication: walk.isPublic,
  };
};

/** What changes neither state nor text is none: its readers would hide it. */
const isNews = (
  last: PublicUpdate | undefined,
  update: PublicUpdate,
  { kind }: TicketEvent,
): boolean => {
  if (kind === 'published') return update.isPublication;
  return (
    update.status !== (last?.status ?? 'open') ||
    (update.reason !== undefined && update.reason !== last?.reason) ||
    (update.isSincePublication && update.state !== last?.state)
  );
};

/** A ticket's updates in order, none before the one it follows. */
export const updatesOf = (
  ticket: Pick<Ticket, 'published'>,
  events: readonly TicketEvent[],
): PublicUpdate[] => {
  const updates: PublicUpdate[] = [];
  const walk: Walk = { isPublic: false };
  for (const event of events) {
    if (event.kind === 'published') walk.isPublic = true;
    if (event.kind === 'unpublished') walk.isPublic = false;
    if (!isForUpdates(event)) continue;
    if (event.kind === 'merged') walk.beforeMerge = walk.last?.state ?? 'new';
    const update = next(walk, event, ticket);
    if (isNews(walk.last, update, event)) updates.push(update);
    walk.last = update;
  }
  return updates;
};

const descriptionOf = (
  { isPublication, isSincePublication, state, isMerge }: PublicUpdate,
  words: PublicWords | undefined,
  lang: Lang,
): string => {
  if (isMerge) return mergedUpdate[lang];
  if (!words || !isSincePublication) return neutralUpdate[lang];
  return isPublication ? (words.answer ?? words.description) : stateTold(lang, state);
};

/** As the extension writes it; without `words`, nothing of what the ticket says. */
export const updateTold = (
  code: string,
  update: PublicUpdate,
  { words, lang }: { words: PublicWords | undefined; lang: Lang },
): Fields =>
  fields({
    update_id: updateIdOf(code, update.version, update.mergedAt),
    service_request_id: code,
    status: update.status,
    description: descriptionOf(update, words, lang),
    updated_datetime: toHotlineTime(update.at),
    media_url: (update.isPublication && words?.mediaUrl) || null,
    ...(update.reason !== undefined && { external_status_code: update.reason }),
  });

/** The same for good, whoever asks; of what happened to a common ticket with the version that merged this one into it. */
const updateIdOf = (code: string, version: number, mergedAt?: number): string =>
  [code, mergedAt, version].filter((part) => part !== undefined).join('-');

/** The id of the update that an act of the ticket's sender makes, be it by a change of the common ticket. */
export const updateIdOfAct = (
  { code, version, recordedOn }: Pick<TicketEvent, 'code' | 'version' | 'recordedOn'>,
  events: readonly TicketEvent[],
): string => {
  if (!recordedOn) return updateIdOf(code, version);
  const merged = events.findLast((one) => one.kind === 'merged' && one.version < version);
  return updateIdOf(code, recordedOn.version, merged?.version);
};
