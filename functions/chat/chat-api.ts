import {
  ChatRequest,
  ChatResponse,
  type ChatResponseLine,
} from '../../core/contract/public/chat-responses.ts';
import type {
  ChatSession,
  ChatTranscriptLine,
} from '../../core/conversation/model/chat-session.ts';
import type { IncomingChatMessage } from '../../core/conversation/model/incoming-message.ts';
import { maxShownLines } from '../../core/conversation/model/transcript-limit.ts';
import { toFieldErrors } from '../../core/messages/field-error.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import type { HttpFunctionRoute } from '../runtime/events/http.ts';
import { declareEndpointsWith } from '../runtime/events/public-endpoint.ts';
import { withEtag } from '../runtime/reply/etag.ts';
import {
  buildJsonReply,
  buildProblemReply,
  type HttpReply,
  withRetryAfter,
} from '../runtime/reply/reply.ts';
import { ensureChatUserId } from '../runtime/request/chat-cookie.ts';
import { readJson } from '../runtime/request/json-body.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import type { ChatDeps } from './deps.ts';
import { findOrCreateChatSession, processWebChatMessage } from './web-chat.ts';

const toChatLine = (line: ChatTranscriptLine): ChatResponseLine => {
  const at = toHotlineTime(line.at);
  if (line.by !== 'hotline') {
    return { by: line.by, at, text: line.text, ...(line.text === '' && { isUnkept: true }) };
  }
  const { reply } = line;
  const common = { by: line.by, at, text: reply.text, lang: reply.lang, kind: reply.kind };
  switch (reply.kind) {
    case 'text':
      return common;
    case 'link':
      return { ...common, href: reply.href, label: reply.label };
    case 'choices':
    case 'ask-place':
    case 'ask-photo': {
      const choices = reply.choices.map(({ id, label }) => ({ id, label }));
      return { ...common, choices, ...('code' in reply && { code: reply.code }) };
    }
  }
};

const toChatSessionReply = ({ state, lines }: ChatSession): HttpReply =>
  buildJsonReply(200, { lang: state.lang, lines: lines.slice(-maxShownLines).map(toChatLine) });

/** Handles `GET /api/chat`: returns the messages of the chat session, or 304 if the client already has them. */
export async function readChatMessages(
  request: HttpRequest,
  services: ChatDeps,
): Promise<HttpReply> {
  return withEtag(toChatSessionReply(await findOrCreateChatSession(request, services)), request);
}

/**
 * Converts a request to the chat API into one chat message: the choice if present, otherwise the place, otherwise the text.
 * Returns undefined if the request has none of them.
 */
export function toIncomingChatMessage(
  { id, text, choice, place }: ChatRequest,
  at: Date,
): IncomingChatMessage | undefined {
  if (choice !== undefined) return { kind: 'choice', choice, id, at };
  if (place) return { kind: 'place', ...place, id, at };
  return text === undefined ? undefined : { kind: 'text', text, id, at };
}

/** Handles `POST /api/chat`: processes one message and returns all messages of the chat session. */
export async function postChatMessage(
  request: HttpRequest,
  services: ChatDeps,
): Promise<HttpReply> {
  const body = readJson(request.body, ChatRequest);
  if (!body) return buildProblemReply('not-json', request.lang);
  const { lang = request.lang } = body.data ?? {};
  const now = services.now();
  const incoming = body.success ? toIncomingChatMessage(body.data, now) : undefined;
  if (!incoming) {
    const errors = body.error
      ? toFieldErrors(body.error)
      : [{ field: 'text', problem: 'text-required' as const }];
    return buildProblemReply('invalid', lang, { errors });
  }
  const { user, cookies } = ensureChatUserId(request);
  const held = await processWebChatMessage({ user, incoming, lang }, request, services);
  if (held.kind === 'too-many') {
    return withRetryAfter(buildProblemReply('too-many-requests', lang), held.retryAt, now);
  }
  return { ...withEtag(toChatSessionReply(held.session), request), statusCode: 200, cookies };
}

const chatEndpoint = declareEndpointsWith<ChatDeps>();

/** Endpoints of the JSON chat API. A cookie, not a parameter, identifies the chat session. */
export const chatEndpoints: HttpFunctionRoute<ChatDeps>[] = [
  chatEndpoint({
    method: 'GET',
    path: '/api/chat',
    summary: { vi: 'Nội dung cuộc trò chuyện', en: 'Get the chat session' },
    headers: ['If-None-Match'],
    answers: { 200: ChatResponse, 304: undefined },
    needs: 'all',
    answer: readChatMessages,
  }),
  chatEndpoint({
    method: 'POST',
    path: '/api/chat',
    summary: { vi: 'Gửi tin nhắn trò chuyện', en: 'Send a chat message' },
    body: ChatRequest,
    answers: { 200: ChatResponse },
    problems: ['too-many-requests'],
    needs: 'all',
    answer: postChatMessage,
  }),
];
