import { computeChatUserHmac } from '../../core/conversation/model/chat-user-hmac.ts';
import type { ChatUserId } from '../../core/conversation/model/chat-user-id.ts';
import type { IncomingChatMessage } from '../../core/conversation/model/incoming-message.ts';
import { unavailableOperators } from '../../core/conversation/operator/operator-chat.ts';
import { createOperatorPort } from '../../core/conversation/ports/operator-port.ts';
import type { ConversationDeps } from '../../core/conversation/ports/ports.ts';
import {
  type ProcessChatMessageResult,
  processChatMessage,
} from '../../core/conversation/steps/process-chat-message.ts';
import { startChatSession } from '../../core/conversation/steps/start-chat-session.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { triageMessage } from '../../core/triage/triage.ts';
import { buildArticleFinder } from './article-finder.ts';
import type { ChatDeps } from './deps.ts';

export type ChatChannelOptions = {
  chatUser: ChatUserId;
  /** Language in which a new chat session starts. */
  lang: Lang;
  /** Language that the chat user selected after the start. Only channels with a language switch set it. */
  chosenLang?: Lang | undefined;
  address?: string | undefined;
  keepsLines: boolean;
} & Pick<ConversationDeps, 'takePhoto'>;

/**
 * Returns the chat user as a recipient of notifications, or undefined for web chat, because the hotline cannot send messages
 * to a browser.
 */
const writable = ({ channel, user }: ChatUserId) =>
  channel === 'chat' ? undefined : { channel, user };

/** Processes one message of a chat user in the user's chat session and returns the hotline's replies. */
export async function processChatChannelMessage(
  incoming: IncomingChatMessage,
  { chatUser, lang, chosenLang, address, keepsLines, ...channel }: ChatChannelOptions,
  services: ChatDeps,
): Promise<ProcessChatMessageResult> {
  const hmac = await services.secret();
  const store = services.talks(hmac);
  const { desk: operatorChats } = services;
  const begin = async () => startChatSession(lang, await services.directory(), services.now());
  return processChatMessage(chatUser, incoming, {
    ...services,
    ...channel,
    hmac,
    keepsLines,
    begin,
    operators: operatorChats
      ? createOperatorPort(chatUser, {
          ...services,
          operatorChats,
          hmac,
          handovers: services.handovers(hmac),
        })
      : unavailableOperators,
    chatUser: {
      ...{ channel: chatUser.channel, key: computeChatUserHmac(chatUser, hmac), address },
      writableAs: writable(chatUser),
    },
    talks: {
      ...store,
      load: async (name) => {
        const { session, version } = await store.load(name);
        const spoken = chosenLang ?? session?.state.lang ?? lang;
        return {
          session: session && { ...session, state: { ...session.state, lang: spoken } },
          version,
        };
      },
    },
    understand: async (message, directory) =>
      triageMessage({ ...message, channel: chatUser.channel }, directory),
    articles: buildArticleFinder(services.portalUrl, services.now),
  });
}
