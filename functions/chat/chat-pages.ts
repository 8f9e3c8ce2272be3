import { ChatRequest } from '../../core/contract/chat-answers.ts';
import { Lang } from '../../core/messages/lang.ts';
import { getConversationTexts } from '../../core/messages/wording/conversation.ts';
import { getTicketPolicy } from '../../core/ticket/ticket-policy.ts';
import { renderChatPage } from '../../web/portal/view/chat-page.ts';
import { toPortalPath } from '../../web/portal/view/portal-page.ts';
import { randomToken } from '../runtime/random.ts';
import { pageReply, type Reply, seeOther, withRetryAfter } from '../runtime/reply.ts';
import { parseFormFields, type Request } from '../runtime/request.ts';
import { toIncomingChatMessage } from './chat-api.ts';
import { ensureChatUserId, expiredChatCookie } from './chat-cookie.ts';
import type { ChatServices } from './services.ts';
import { deleteChatSession, findOrCreateChatSession, runWebChatInput } from './web-chat.ts';

const path = '/tro-chuyen';

type Besides = { status?: number; error?: string; typed?: string };

const show = async (
  request: Request,
  services: ChatServices,
  { status = 200, error, typed }: Besides = {},
): Promise<Reply> => {
  const { lang, query } = request;
  const talk = await findOrCreateChatSession(request, services);
  const { photos } = getTicketPolicy(await services.directory(), services.now());
  const html = renderChatPage({
    lang,
    lines: talk.lines,
    ticket: talk.state.ticket,
    key: randomToken(),
    photoBounds: photos,
    isForgotten: query['xoa'] !== undefined,
    error,
    typed,
  });
  return pageReply(status, html);
};

/** Handles `GET /tro-chuyen`: shows the messages of the chat session and the available replies. */
export function showChat(request: Request, services: ChatServices): Promise<Reply> {
  return show(request, services);
}

/**
 * Handles `POST /tro-chuyen`: processes one message from the chat page. The form's idempotency key makes a repeated
 * submission harmless.
 */
export async function submitChatMessageForm(
  request: Request,
  services: ChatServices,
): Promise<Reply> {
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
    const { tooLong, writeFirst } = getConversationTexts(lang);
    const isLong = (text ?? '').trim().length > 0;
    return show(request, services, {
      status: 400,
      error: isLong ? tooLong : writeFirst,
      typed: text ?? '',
    });
  }
  const { user, cookies } = ensureChatUserId(request);
  const held = await runWebChatInput({ user, incoming, lang }, request, services);
  if (held.kind === 'too-many') {
    const reply = await show(request, services, {
      status: 429,
      error: getConversationTexts(lang).slowly,
      typed: text ?? '',
    });
    return withRetryAfter(reply, held.retryAt, services.now());
  }
  return seeOther(`${toPortalPath(held.talk.state.lang, path)}#moi-nhat`, cookies);
}

/**
 * Handles `POST /tro-chuyen/xoa`: deletes the chat session and its cookie, so that the next person at this browser sees
 * nothing of it.
 */
export async function submitChatDeletionForm(
  request: Request,
  services: ChatServices,
): Promise<Reply> {
  await deleteChatSession(request, services);
  return seeOther(toPortalPath(request.lang, path, { xoa: '1' }), [expiredChatCookie]);
}
