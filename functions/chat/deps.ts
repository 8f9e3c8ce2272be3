import * as z from 'zod';
import { createChatSessionStore } from '../../adapters/dynamodb/contact-center/chat-session-store.ts';
import { createOperatorChatHandoverStore } from '../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { createLastMessageTimeStore } from '../../adapters/dynamodb/messages/last-message-time-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import type { ChatSessionStore } from '../../core/conversation/model/chat-session.ts';
import type { OperatorChatHandoverStore } from '../../core/conversation/operator/handover.ts';
import type { LastMessageTimeStore } from '../../core/messages/schedule/messaging-window.ts';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';
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
