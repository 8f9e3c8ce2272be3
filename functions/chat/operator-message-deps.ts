import * as z from 'zod';
import { createChatSessionStore } from '../../adapters/dynamodb/contact-center/chat-session-store.ts';
import { createOperatorChatHandoverStore } from '../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import type { HandleOperatorChatEventDeps } from '../../core/conversation/operator/handle-operator-event.ts';
import {
  chatPlatformEnvironmentShape,
  createOperatorReplySender,
} from '../runtime/chat-platform-senders.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...chatPlatformEnvironmentShape,
});

type ChatStoreName = 'handovers' | 'talks';
export type OperatorChatEventDeps = Omit<HandleOperatorChatEventDeps, ChatStoreName> & {
  loadChatStores(): Promise<Pick<HandleOperatorChatEventDeps, ChatStoreName>>;
};

/**
 * Builds the dependencies for delivering operators' messages to chat users: handovers, chat sessions, and the Zalo and
 * Messenger clients.
 */
export function buildOperatorMessageDeps(): OperatorChatEventDeps {
  const env = readEnvironment(Environment);
  const table = createTicketTableClient(env.TICKET_TABLE);
  const now = () => new Date();
  const secret = createHotlineSecretReader(env.HOTLINE_SECRET);
  return {
    loadChatStores: async () => {
      const hmac = await secret();
      return {
        handovers: createOperatorChatHandoverStore(table, hmac),
        talks: createChatSessionStore(table, { hmac, now }),
      };
    },
    directory: createCachedDirectoryReader(table, now),
    send: createOperatorReplySender(env),
    pause: pauseBeforeRetry,
    now,
  };
}
