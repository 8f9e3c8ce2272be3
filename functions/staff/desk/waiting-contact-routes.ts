import * as z from 'zod';
import { WaitingContactsResponse } from '../../../core/contract/staff/desk/waiting-contact-responses.ts';
import { UndeliveredSeenResponse } from '../../../core/contract/staff/supervision/undelivered-message-responses.ts';
import { computeWaitingLimitAt } from '../../../core/conversation/operator/leave-operator-chat.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import type { SignedInMember } from '../../../core/staff/members/signed-in-member.ts';
import { collectVisible } from '../../../core/staff/tickets/read-visible-page.ts';
import {
  maxWaitingContacts,
  type WaitingChat,
  type WaitingContactList,
} from '../../../core/staff/tickets/waiting-contacts.ts';
import { isTicketHiddenFromReader } from '../../../core/ticket/read/units/hidden-from-reader.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { loadStaffNames, type StaffNamesBySub } from '../reply/staff-names.ts';
import { readWaitingCallsResponse } from '../reply/waiting-calls-response.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

const countOf = <Item>(
  { items, isComplete }: WaitingContactList<Item>,
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
  { since, isEnded, answeredBy, ...chat }: WaitingChat,
  names: StaffNamesBySub,
  { directory, now }: { directory: Directory; now: Date },
) => ({
  ...chat,
  since: toHotlineTime(since),
  isMissed:
    answeredBy === undefined && (isEnded || computeWaitingLimitAt(since, { directory }) <= now),
  isEnded,
  ...(answeredBy !== undefined && { answeredBy: { sub: answeredBy, name: names.get(answeredBy) } }),
});

/** Returns the first 100 unplayed voice messages on tickets that the member may see. */
const listVisibleVoices = async (
  member: SignedInMember,
  directoryAt: { directory: Directory; now: Date },
  { waiting }: Pick<StaffApiDeps, 'waiting'>,
) => {
  const visible = await collectVisible(
    async (cursor: string | undefined) => {
      const { items, next } = await waiting.voices(cursor);
      return {
        visible: items.filter((ticket) => !isTicketHiddenFromReader(member, ticket, directoryAt)),
        next,
      };
    },
    { enough: maxWaitingContacts + 1 },
  );
  const items = visible.slice(0, maxWaitingContacts);
  return { items, isComplete: items.length === visible.length };
};

/** Returns waiting calls, chats with operators, and voice messages that nobody has played. */
const showWaiting = staffEndpoint({
  method: 'GET',
  path: '/api/staff/waiting',
  summary: { vi: 'Việc đang chờ ở bàn trực', en: 'List work waiting at the operator desk' },
  access: accessRules.hotline,
  headers: ['If-None-Match'],
  answers: { 200: WaitingContactsResponse, 304: undefined },
  needs: ['directory', 'now', 'waiting', 'waitingCalls', 'members', 'firstAdministrator'],
  answer: async (request, member, services) => {
    const directoryAt = { directory: await services.directory(), now: services.now() };
    const [calls, answered, chats, ended, voices] = await Promise.all([
      readWaitingCallsResponse(services.waitingCalls),
      services.waiting.consoleChats(),
      services.waiting.chats(),
      services.waiting.endedChats(),
      listVisibleVoices(member, directoryAt, services),
    ]);
    const subs = answered.items.flatMap(({ answeredBy }) => answeredBy ?? []);
    const names = await loadStaffNames(subs, services);
    const listed = [...answered.items, ...chats.items, ...ended.items].map((chat) =>
      toChatResponse(chat, names, directoryAt),
    );
    return withEtag(
      buildJsonReply(200, {
        ...calls,
        chats: {
          ...countOf(chats, ({ since }) => since),
          waitedTooLong: listed.filter(({ isMissed, isEnded }) => isMissed && !isEnded).length,
          ended: ended.items.length,
          hasMoreEnded: !ended.isComplete,
          listed,
        },
        voices: countOf(voices, ({ at }) => at),
      }),
      request,
    );
  },
});

const SeenRequest = z.strictObject({});

/** Removes an ended chat from the list. Returns 404 for a chat that can still be joined. */
const markSeen = staffEndpoint({
  method: 'POST',
  path: '/api/staff/waiting/{id}/seen',
  summary: { vi: 'Đánh dấu đã xem cuộc trò chuyện nhỡ', en: 'Mark a missed chat as seen' },
  access: accessRules.operatorDesk,
  body: SeenRequest,
  answers: { 200: UndeliveredSeenResponse },
  problems: ['no-such-chat'],
  needs: ['now', 'waiting'],
  answer: async (request, member, services) => {
    const id = request.params['id'] ?? '';
    const at = services.now();
    const isTicked =
      /^[0-9a-f]{40}$/.test(id) && (await services.waiting.tick(id, { at, by: member.sub }));
    return isTicked
      ? buildJsonReply(200, { id, seenAt: toHotlineTime(at) })
      : buildProblemReply('no-such-chat', request.lang);
  },
});

export const waitingContactRoutes: StaffEndpoint<StaffApiDeps>[] = [showWaiting, markSeen];
