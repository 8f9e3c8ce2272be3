import * as z from 'zod';
import { messengerSender } from '../../adapters/chat/messenger-sender.ts';
import { platformSecrets } from '../../adapters/chat/platform-secret.ts';
import { zaloSender } from '../../adapters/chat/zalo-sender.ts';
import { chatSessionStore } from '../../adapters/dynamodb/chat-session-store.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { handoverStore } from '../../adapters/dynamodb/handover-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import type { ChatMessage } from '../../core/conversation/chat-message.ts';
import type { ChatUserId } from '../../core/conversation/chat-user-id.ts';
import type { FollowOperatorDeps } from '../../core/conversation/handle-operator-event.ts';
import type { Reply } from '../../core/conversation/reply.ts';
import type { SendToChatUser } from '../../core/conversation/sending.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { logLine } from '../runtime/log.ts';
import { pauseBeforeRetry } from '../runtime/pause.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  /** Name of the secret with the Zalo and Messenger credentials; set only in deployments that use these platforms. */
  CHAT_SECRET: z.string().optional(),
  ZALO_API_URL: z.string().default(''),
  MESSENGER_API_URL: z.string().default(''),
});

const platformSenders = (
  env: z.infer<typeof Environment>,
): Record<ChatMessage['channel'], SendToChatUser> | undefined => {
  if (env.CHAT_SECRET === undefined) return undefined;
  const secrets = platformSecrets(env.CHAT_SECRET);
  return {
    zalo: zaloSender(env.ZALO_API_URL, secrets),
    messenger: messengerSender(env.MESSENGER_API_URL, secrets),
  };
};

type ChatStoreName = 'handovers' | 'talks';
export type FollowOperatorServices = Omit<FollowOperatorDeps, ChatStoreName> & {
  kept(): Promise<Pick<FollowOperatorDeps, ChatStoreName>>;
};

/**
 * Builds the dependencies for delivering operators' messages to chat users: handovers, chat sessions, and the Zalo and
 * Messenger clients.
 */
export function operatorMessageDeps(): FollowOperatorServices {
  const env = readEnvironment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const now = () => new Date();
  const secret = hotlineSecret(env.HOTLINE_SECRET);
  const senders = platformSenders(env);
  return {
    kept: async () => {
      const keyed = await secret();
      return {
        handovers: handoverStore(table, keyed),
        talks: chatSessionStore(table, { keyed, now }),
      };
    },
    directory: cachedDirectory(table, now),
    send: async ({ channel, user }: ChatUserId, replies: readonly Reply[]) => {
      const sender = channel === 'chat' ? undefined : senders?.[channel];
      const sent = await sender?.(user, replies);
      // Refused if the user unfollowed the account or has not written for a week.
      if (sent?.kind === 'refused') logLine({ chat: channel, heard: sent.why });
    },
    pause: pauseBeforeRetry,
    now,
  };
}
