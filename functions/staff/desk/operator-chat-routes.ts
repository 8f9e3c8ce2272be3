import * as z from 'zod';
import { OperatorChatResponse } from '../../../core/contract/staff/desk/operator-chat-responses.ts';
import { maxChatMessageCharacters } from '../../../core/conversation/model/incoming-message.ts';
import {
  type ConsoleChatResult,
  joinConsoleChat,
  performConsoleChatAction,
  readConsoleChat,
} from '../../../core/conversation/operator/console-chat.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import type { SignedInMember } from '../../../core/staff/members/signed-in-member.ts';
import { buildBoundedTextSchema } from '../../../core/text/bounded-text-schema.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { readIdempotencyKey } from '../../runtime/request/idempotency-key.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import { loadStaffNames } from '../reply/staff-names.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import type { StaffEntryDeps } from '../staff-entry-deps.ts';
import type { OperatorChatServices } from '../staff-services.ts';

export type OperatorChatApiDeps = StaffEntryDeps & OperatorChatServices;

/** Id of a chat in the operators' list. */
const params = {
  schema: z.object({ id: z.string().regex(/^[0-9a-f]{40}$/) }),
  problem: 'no-such-chat',
} as const;

const chatServices = ['openChats', 'members', 'firstAdministrator'] as const;
type ChatServices = Pick<OperatorChatApiDeps, (typeof chatServices)[number]>;

type ChatRequest = Pick<HttpRequest, 'lang'> & { params: { id: string } };

const replyWithChat = async (
  { params: { id }, lang }: ChatRequest,
  { sub }: SignedInMember,
  { openChats, ...staff }: ChatServices,
): Promise<HttpReply> => {
  const chat = await readConsoleChat(id, sub, await openChats());
  if (!chat) return buildProblemReply('no-such-chat', lang);
  const { answeredBy, lines, since, ...rest } = chat;
  const names = await loadStaffNames(answeredBy === undefined ? [] : [answeredBy], staff);
  return buildJsonReply(200, {
    ...rest,
    since: toHotlineTime(since),
    answeredBy:
      answeredBy === undefined ? undefined : { sub: answeredBy, name: names.get(answeredBy) },
    lines: lines.map((line) => ({
      by: line.by,
      at: toHotlineTime(line.at),
      text: line.by === 'hotline' ? line.reply.text : line.text,
      ...(line.by === 'operator' && line.isUndelivered && { isUndelivered: true }),
    })),
  });
};

const replyAfter = (
  result: ConsoleChatResult,
  request: ChatRequest,
  member: SignedInMember,
  services: ChatServices,
): Promise<HttpReply> | HttpReply =>
  result.kind === 'done'
    ? replyWithChat(request, member, services)
    : buildProblemReply(result.kind, request.lang);

const common = {
  access: accessRules.operatorDesk,
  params,
  needs: chatServices,
} as const;
const written = {
  ...common,
  answers: { 200: OperatorChatResponse },
  problems: ['no-such-chat', 'chat-taken'],
} as const;

/** Returns a chat with the operators. */
const showChat = staffEndpoint({
  ...common,
  method: 'GET',
  path: '/api/staff/chats/{id}',
  summary: { vi: 'Cuộc trò chuyện với tổng đài viên', en: 'Get a chat with the operators' },
  headers: ['If-None-Match'],
  answers: { 200: OperatorChatResponse, 304: undefined },
  problems: ['no-such-chat'],
  answer: async (request, member, services) =>
    withEtag(await replyWithChat(request, member, services), request),
});

const JoinRequest = z.strictObject({
  /** Reason for taking the chat over from a colleague. Without it, only a chat that nobody answers can be joined. */
  takeoverReason: buildBoundedTextSchema(300)
    .refine((text) => text !== '', 'words-required')
    .optional(),
});

/** Lets the member answer the chat in the console. */
const joinChat = staffEndpoint({
  ...written,
  method: 'POST',
  path: '/api/staff/chats/{id}/join',
  summary: { vi: 'Nhận trả lời cuộc trò chuyện', en: 'Join a chat' },
  body: JoinRequest,
  answer: async (request, member, services) => {
    const { takeoverReason } = request.body;
    const chats = await services.openChats();
    const input = { member: { sub: member.sub, role: member.role }, takeoverReason };
    const result = await joinConsoleChat(request.params.id, input, chats);
    return replyAfter(result, request, member, services);
  },
});

/** Sends a message to the citizen. */
const sendMessage = staffEndpoint({
  ...written,
  method: 'POST',
  path: '/api/staff/chats/{id}/messages',
  summary: { vi: 'Nhắn cho người dân', en: 'Send a chat message' },
  headers: ['Idempotency-Key'],
  body: z.strictObject({
    text: buildBoundedTextSchema(maxChatMessageCharacters, 'text-required').refine(
      (text) => text !== '',
      'text-required',
    ),
  }),
  answer: async (request, member, services) => {
    const { key, errors } = readIdempotencyKey(request);
    if (key === undefined) return buildProblemReply('invalid', request.lang, { errors });
    const action = { member: member.sub, key, text: request.body.text };
    const chats = await services.openChats();
    const result = await performConsoleChatAction(request.params.id, action, chats);
    return replyAfter(result, request, member, services);
  },
});

/** Ends the chat. */
const endChat = staffEndpoint({
  ...written,
  method: 'POST',
  path: '/api/staff/chats/{id}/end',
  summary: { vi: 'Kết thúc cuộc trò chuyện', en: 'End a chat' },
  body: z.strictObject({}),
  answer: async (request, member, services) => {
    const action = { member: member.sub, key: `end.${request.params.id}` };
    const chats = await services.openChats();
    const result = await performConsoleChatAction(request.params.id, action, chats);
    return replyAfter(result, request, member, services);
  },
});

export const operatorChatRoutes: StaffEndpoint<OperatorChatApiDeps>[] = [
  showChat,
  joinChat,
  sendMessage,
  endChat,
];
