import * as z from 'zod';
import { createChatSessionStore } from '../../adapters/dynamodb/contact-center/chat-session-store.ts';
import { createOperatorChatHandoverStore } from '../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { createLastMessageTimeStore } from '../../adapters/dynamodb/messages/last-message-time-store.ts';
import type { ChatSessionStore } from '../../core/conversation/model/chat-session.ts';
import type { OperatorChatHandoverStore } from '../../core/conversation/operator/handover.ts';
import type { LastMessageTimeStore } from '../../core/messages/schedule/messaging-window.ts';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';
import {
  citizenChannelEnvironmentShape,
  citizenChannelServices,
  createCitizenChannelContext,
} from '../runtime/citizen-channel-deps.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { type BuiltServices, buildOnFirstUse } from '../runtime/services.ts';
import { connectOperatorChat } from './connect-operator-chat.ts';

const createContext = () =>
  createCitizenChannelContext(readEnvironment(z.object(citizenChannelEnvironmentShape)));
type Context = ReturnType<typeof createContext>;

/** Services for chat sessions that all chat channels use. */
const chatServices = {
  ...citizenChannelServices,
  talks:
    ({ table, now }: Context) =>
    (hmac: Hmac): ChatSessionStore =>
      createChatSessionStore(table, { hmac, now }),
  lastWrote:
    ({ table }: Context) =>
    (hmac: Hmac): LastMessageTimeStore =>
      createLastMessageTimeStore(table, hmac),
  desk: ({ env }: Context) => connectOperatorChat(env.PORTAL_URL),
  handovers:
    ({ table }: Context) =>
    (hmac: Hmac): Pick<OperatorChatHandoverStore, 'note' | 'settle'> =>
      createOperatorChatHandoverStore(table, hmac),
};
export type ChatDeps = BuiltServices<typeof chatServices>;

/** Returns the services for chat sessions. */
export function buildChatDeps(): ChatDeps {
  return buildOnFirstUse(chatServices, createContext());
}
