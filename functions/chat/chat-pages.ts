import { ChatRequest } from '../../core/contract/public/chat-responses.ts';
import { maxShownLines } from '../../core/conversation/model/transcript-limit.ts';
import { Lang } from '../../core/messages/lang.ts';
import { getTicketPolicy } from '../../core/ticket/model/ticket-policy.ts';
import { conversationTexts } from '../../i18n/channels.ts';
import { renderChatPage } from '../../web/portal/view/chat-page.ts';
import { toPortalPath } from '../../web/portal/view/frame/portal-page.ts';
import { createRandomToken } from '../runtime/random.ts';
import {
  buildPageReply,
  buildSeeOtherReply,
  type HttpReply,
  withRetryAfter,
} from '../runtime/reply/reply.ts';
import { ensureChatUserId, expiredChatCookie } from '../runtime/request/chat-cookie.ts';
import { type HttpRequest, parseFormFields } from '../runtime/request/request.ts';
import { toIncomingChatMessage } from './chat-api.ts';
import type { ChatDeps } from './deps.ts';
import { deleteChatSession, findOrCreateChatSession, processWebChatMessage } from './web-chat.ts';

const path = '/tro-chuyen';

type ChatPageExtras = { status?: number; error?: string; typed?: string };

const buildChatPageReply = async (
  request: HttpRequest,
  services: ChatDeps,
  { status = 200, error, typed }: ChatPageExtras = {},
): Promise<HttpReply> => {
  const { lang, query } = request;
  const session = await findOrCreateChatSession(request, services);
  const { photos } = getTicketPolicy(await services.directory(), services.now());
  const html = renderChatPage({
    lang,
    lines: session.lines.slice(-maxShownLines),
    ticket: session.state.ticket,
    hasDraft: session.state.draft !== undefined,
    key: createRandomToken(),
    photoBounds: photos,
    isForgotten: query['xoa'] !== undefined,
    error,
    typed,
  });
  return buildPageReply(status, html);
};

/** Handles `GET /tro-chuyen`: shows the messages of the chat session and the available replies. */
export function showChatPage(request: HttpRequest, services: ChatDeps): Promise<HttpReply> {
  return buildChatPageReply(request, services);
}

/**
 * Handles `POST /tro-chuyen`: processes one message from the chat page. The form's idempotency key makes a repeated
 * submission harmless.
 */
export async function submitChatMessageForm(
  request: HttpRequest,
  services: ChatDeps,
): Promise<HttpReply> {
  const fields = parseFormFields(request);
  const lang = Lang.catch(request.lang).parse(fields['lang']);
  const { choice, text, key } = fields;
  const result = ChatRequest.safeParse({
    id: key,
    choice: choice || undefined,
    text: text || undefined,
  });
  const incoming = result.data && toIncomingChatMessage(result.data, services.now());
  if (!incoming) {
    const { tooLong, writeFirst } = conversationTexts[lang];
    const isLong = (text ?? '').trim().length > 0;
    return buildChatPageReply(request, services, {
      status: 400,
      error: isLong ? tooLong : writeFirst,
      typed: text ?? '',
    });
  }
  const { user, cookies } = ensureChatUserId(request);
  const held = await processWebChatMessage({ user, incoming, lang }, request, services);
  if (held.kind === 'too-many') {
    const reply = await buildChatPageReply(request, services, {
      status: 429,
      error: conversationTexts[lang].slowly,
      typed: text ?? '',
    });
    return withRetryAfter(reply, held.retryAt, services.now());
  }
  return buildSeeOtherReply(`${toPortalPath(held.session.state.lang, path)}#moi-nhat`, cookies);
}

/**
 * Handles `POST /tro-chuyen/xoa`: deletes the chat session and its cookie, so that the next person at this browser sees
 * nothing of it.
 */
export async function submitChatDeletionForm(
  request: HttpRequest,
  services: ChatDeps,
): Promise<HttpReply> {
  await deleteChatSession(request, services);
  return buildSeeOtherReply(toPortalPath(request.lang, path, { xoa: '1' }), [expiredChatCookie]);
}
