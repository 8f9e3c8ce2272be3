import type { ChatSession } from '../../core/conversation/model/chat-session.ts';
import type { IncomingChatMessage } from '../../core/conversation/model/incoming-message.ts';
import { leaveOperatorChat } from '../../core/conversation/operator/leave-operator-chat.ts';
import type { ProcessChatMessageResult } from '../../core/conversation/steps/process-chat-message.ts';
import { startChatSession } from '../../core/conversation/steps/start-chat-session.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { getChatUserId } from '../runtime/request/chat-cookie.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import type { ChatDeps } from './deps.ts';
import { processChatChannelMessage } from './process-channel-message.ts';

const channel = 'chat';

/** Returns the chat session identified by the browser's cookie, or a new session that contains only the greeting. */
export async function findOrCreateChatSession(
  request: HttpRequest,
  services: ChatDeps,
): Promise<ChatSession> {
  const user = getChatUserId(request);
  const store = services.talks(await services.secret());
  const known = user === undefined ? undefined : await store.load({ channel, user });
  return (
    known?.session ?? startChatSession(request.lang, await services.directory(), services.now())
  );
}

type WebChatRequest = { user: string; incoming: IncomingChatMessage; lang: Lang };

/** Processes one message from the web chat in the chat session of the browser's user. */
export function processWebChatMessage(
  { user, incoming, lang }: WebChatRequest,
  { address }: Pick<HttpRequest, 'address'>,
  services: ChatDeps,
): Promise<ProcessChatMessageResult> {
  return processChatChannelMessage(
    incoming,
    {
      chatUser: { channel, user },
      lang,
      chosenLang: lang,
      address,
      keepsLines: true,
      // Browsers upload photos through the ticket page.
      takePhoto: async () => ({ kind: 'unusable' }),
    },
    services,
  );
}

/**
 * Ends the browser's chat session. Overwrites it with an empty session that expires after one minute. If a chat with an
 * operator is open, the citizen leaves it.
 */
export async function deleteChatSession(request: HttpRequest, services: ChatDeps): Promise<void> {
  const user = getChatUserId(request);
  if (user === undefined) return;
  const hmac = await services.secret();
  const chatSessionStore = services.talks(hmac);
  const { session, version } = await chatSessionStore.load({ channel, user });
  if (!session) return;
  const now = services.now();
  const directory = await services.directory();
  const { desk } = services;
  const { operator } = session.state;
  if (operator && desk) {
    // Deleting the chat session also ends the citizen's part in the chat with the operator.
    const { settle } = services.handovers(hmac);
    await leaveOperatorChat(operator, { leave: desk.leave, settle }, { directory, now });
  }
  const empty = startChatSession(request.lang, directory, now);
  await chatSessionStore.save({ channel, user }, empty, version, new Date(now.getTime() + 60_000));
}
