import type { Hmac } from '../../ticket/ports/hmac.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import type { ChatUserId } from './chat-user-id.ts';

/** Returns the pseudonym of a chat user: an HMAC of the channel and the user id. */
export function computeChatUserHmac({ channel, user }: ChatUserId, hmac: Hmac): string {
  return computeHmacHex('talker', `${channel}\n${user}`, hmac).slice(0, 40);
}
