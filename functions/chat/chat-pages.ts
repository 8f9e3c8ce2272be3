import { ChatRequest } from '../../core/contract/chat-answers.ts';
import { Lang } from '../../core/messages/lang.ts';
import { conversationWords } from '../../core/messages/wording/conversation.ts';
import { lifeOn } from '../../core/ticket/life.ts';
import { chatPage } from '../../web/portal/view/chat-page.ts';
import { pathIn } from '../../web/portal/view/portal-page.ts';
import { randomName } from '../runtime/chance.ts';
import { page, type Reply, retryLater, seeOther } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { incomingFrom } from './chat-api.ts';
import { chatter, forgottenCookie } from './chat-cookie.ts';
import type { ChatServices } from './services.ts';
import { forgetTalk, sendTo, talkOf } from './web-chat.ts';

const path = '/tro-chuyen';

type Besides = { status?: number; error?: string; typed?: string };

const show = async (
  request: Request,
  services: ChatServices,
  { status = 200, error, typed }: Besides = {},
): Promise<Reply> => {
  const { lang, query } = request;
  const talk = await talkOf(request, services);
  const { photos } = lifeOn(await services.directory(), services.now());
  const html = chatPage({
    lang,
    lines: talk.lines,
    ticket: talk.state.ticket,
    key: randomName(),
    photoBounds: photos,
    isForgotten: query['xoa'] !== undefined,
    error,
    typed,
  });
  return page(status, html);
};

/** Handles `GET /tro-chuyen`: shows the chat lines and the available replies. */
export const showChat = (request: Request, services: ChatServices): Promise<Reply> =>
  show(request, services);

/**
 * Handles `POST /tro-chuyen`: processes one message of the chat page. The form's key makes a repeated submission idempotent.
 */
export const sayByPage = async (request: Request, services: ChatServices): Promise<Reply> => {
  const fields = formFields(request);
  const lang = Lang.catch(request.lang).parse(fields['lang']);
  const { choice, text, key } = fields;
  const sent = ChatRequest.safeParse({
    id: key,
    choice: choice || undefined,
    text: text || undefined,
  });
  const incoming = sent.data && incomingFrom(sent.data, services.now());
  if (!incoming) {
    const { tooLong, writeFirst } = conversationWords(lang);
    const isLong = (text ?? '').trim().length > 0;
    return show(request, services, {
      status: 400,
      error: isLong ? tooLong : writeFirst,
      typed: text ?? '',
    });
  }
  const { user, cookies } = chatter(request);
  const held = await sendTo({ user, incoming, lang }, request, services);
  if (held.kind === 'too-many') {
    const reply = await show(request, services, {
      status: 429,
      error: conversationWords(lang).slowly,
      typed: text ?? '',
    });
    return retryLater(reply, held.retryAt, services.now());
  }
  return seeOther(`${pathIn(held.talk.state.lang, path)}#moi-nhat`, cookies);
};

/**
 * Handles `POST /tro-chuyen/xoa`: deletes the chat session and its cookie, so that the next person at this browser reads
 * nothing.
 */
export const forgetByPage = async (request: Request, services: ChatServices): Promise<Reply> => {
  await forgetTalk(request, services);
  return seeOther(pathIn(request.lang, path, { xoa: '1' }), [forgottenCookie]);
};
