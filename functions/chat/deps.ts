import * as z from 'zod';
import { createChatSessionStore } from '../../adapters/dynamodb/chat-session-store.ts';
import { createLastMessageTimeStore } from '../../adapters/dynamodb/last-message-time-store.ts';
import { createOperatorChatHandoverStore } from '../../adapters/dynamodb/operator-chat-handover-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import type { ChatSessionStore } from '../../core/conversation/chat-session.ts';
import type { OperatorChatHandoverStore } from '../../core/conversation/handover.ts';
import type { LastMessageTimeStore } from '../../core/messages/messaging-window.ts';
import type { Hmac } from '../../core/ticket/hmac.ts';
import {
  buildCitizenChannelDeps,
  citizenChannelEnvironmentShape,
} from '../runtime/citizen-channel-deps.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { connectOperatorChat } from './connect-operator-chat.ts';

/** Builds the dependencies for chat sessions that all channels share. */
export function buildChatDeps() {
  const env = readEnvironment(z.object(citizenChannelEnvironmentShape));
  const table = createTicketTableClient(env.TICKET_TABLE);
  const opening = buildCitizenChannelDeps(env, table);
  return {
    ...opening,
    talks: (hmac: Hmac): ChatSessionStore =>
      createChatSessionStore(table, { hmac, now: opening.now }),
    lastWrote: (hmac: Hmac): LastMessageTimeStore => createLastMessageTimeStore(table, hmac),
    desk: connectOperatorChat(env.PORTAL_URL),
    handovers: (hmac: Hmac): Pick<OperatorChatHandoverStore, 'note' | 'settle'> =>
      createOperatorChatHandoverStore(table, hmac),
  };
}
export type ChatDeps = ReturnType<typeof buildChatDeps>;
