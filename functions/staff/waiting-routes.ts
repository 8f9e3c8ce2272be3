import * as z from 'zod';
import { SeenUndeliveredResponse } from '../../core/contract/undelivered-answers.ts';
import { WaitingResponse } from '../../core/contract/waiting-answers.ts';
import { getWaitingLimit } from '../../core/conversation/leave-chat.ts';
import type { Directory } from '../../core/directory/directory.ts';
import type { WaitingChat, WaitingItemList } from '../../core/staff/waiting.ts';
import { isActorAccused } from '../../core/ticket/action-permissions.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { withEtag } from '../runtime/etag.ts';
import { jsonReply, problemReply } from '../runtime/reply.ts';
import { readBody } from './read-request.ts';
import type { StaffRoute } from './staff-entry-point.ts';

const countOf = <Item>(
  { items, isComplete }: WaitingItemList<Item>,
  sinceOf: (item: Item) => Date,
) => {
  const [first] = items;
  return {
    count: items.length,
    isComplete,
    ...(first && { since: toHotlineTime(sinceOf(first)) }),
  };
};

const toChatResponse = (
  { since, isEnded, ...chat }: WaitingChat,
  { directory, now }: { directory: Directory; now: Date },
) => ({
  ...chat,
  since: toHotlineTime(since),
  isMissed: isEnded || getWaitingLimit(since, { directory }) <= now,
  isEnded,
});

/** Handles `GET /api/staff/waiting`: returns chats that no operator has joined, and voice messages that nobody has played. */
const showWaiting: StaffRoute['answer'] = async (request, member, services) => {
  const [chats, ended, voices, directory] = await Promise.all([
    services.waiting.chats(),
    services.waiting.endedChats(),
    services.waiting.voices(),
    services.directory(),
  ]);
  const then = { directory, now: services.now() };
  const listed = [...chats.items, ...ended.items].map((chat) => toChatResponse(chat, then));
  const known = voices.items.filter(({ accused }) => !isActorAccused(member, accused, then));
  return withEtag(
    jsonReply(200, {
      chats: {
        ...countOf(chats, ({ since }) => since),
        waitedTooLong: listed.filter(({ isMissed, isEnded }) => isMissed && !isEnded).length,
        ended: ended.items.length,
        hasMoreEnded: !ended.isComplete,
        listed,
      },
      voices: countOf({ ...voices, items: known }, ({ at }) => at),
    }),
    request,
  );
};

const SeenRequest = z.strictObject({});

/**
 * Handles `POST /api/staff/waiting/{id}/seen`: removes an ended chat from the list. Returns 404 for a chat that can still be
 * joined.
 */
const tickOff: StaffRoute['answer'] = async (request, member, services) => {
  const body = readBody(request, SeenRequest);
  if (body.kind === 'refused') return body.reply;
  const id = request.params['id'] ?? '';
  const at = services.now();
  const isTicked =
    /^[0-9a-f]{40}$/.test(id) && (await services.waiting.tick(id, { at, by: member.sub }));
  return isTicked
    ? jsonReply(200, { id, seenAt: toHotlineTime(at) })
    : problemReply(404, 'no-such-chat', request.lang);
};

export const waitingRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/waiting',
    contract: { headers: ['If-None-Match'], answers: { 200: WaitingResponse, 304: undefined } },
    answer: showWaiting,
  },
  {
    method: 'POST',
    path: '/api/staff/waiting/{id}/seen',
    contract: {
      body: SeenRequest,
      answers: { 200: SeenUndeliveredResponse },
      problems: { 404: ['no-such-chat'] },
    },
    answer: tickOff,
  },
];
