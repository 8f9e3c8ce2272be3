import * as z from 'zod';
import { toChatPlatformMessages } from '../../core/conversation/ports/chat-platform-messages.ts';
import type {
  ChatPlatformSendResult,
  ChatReplySender,
} from '../../core/conversation/ports/chat-reply-sender.ts';
import type { ChatPlatformSecretClient } from './platform-secret.ts';
import { postToChatPlatform } from './post-to-chat-platform.ts';

const Answer = z.object({
  error: z.number(),
  message: z.string().default(''),
  data: z.object({ message_id: z.string().optional() }).optional(),
});

/** Zalo error codes for an expired or replaced access token. A renewed token may work. */
const tokenErrors: ReadonlySet<number> = new Set([-216, -124, -220]);
/**
 * Zalo error codes for users who blocked or left the hotline's account, or did not write for seven days. A retry never helps.
 */
const unreachableUserErrors: ReadonlySet<number> = new Set([-213, -217, -230, -232, -233, -201]);

const toSendResult = (
  answer: unknown,
  secrets: ChatPlatformSecretClient,
): ChatPlatformSendResult => {
  const { error, message, data } = Answer.parse(answer);
  if (error === 0) return { kind: 'sent', ...(data?.message_id && { id: data.message_id }) };
  if (unreachableUserErrors.has(error)) return { kind: 'refused', reason: `zalo ${error}` };
  if (tokenErrors.has(error)) secrets.missed();
  throw new Error(`Zalo rejected a message with error ${error}: ${message}`);
};

/**
 * Creates a function that sends replies to Zalo users who wrote to the hotline's account. Zalo shows no buttons, so choices
 * are numbered in the text.
 */
export function createZaloSender(url: string, secrets: ChatPlatformSecretClient): ChatReplySender {
  return async (user, replies) => {
    const { zalo } = await secrets.known();
    if (!zalo) return { kind: 'refused', reason: 'no-account' };
    let result: ChatPlatformSendResult = { kind: 'sent' };
    for (const text of toChatPlatformMessages(replies, () => false).parts) {
      const answer = await postToChatPlatform({
        url: `${url}/v3.0/oa/message/cs`,
        headers: { 'content-type': 'application/json', access_token: zalo.accessToken },
        body: JSON.stringify({ recipient: { user_id: user }, message: { text } }),
      });
      result = toSendResult(answer, secrets);
      if (result.kind === 'refused') return result;
    }
    return result;
  };
}
