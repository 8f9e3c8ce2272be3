import { computeHmacHex } from '../ticket/fingerprint.ts';
import type { Hmac } from '../ticket/keyed.ts';
import type { ChatUserId } from './talker-name.ts';

/** Returns the pseudonym of a chat user: an HMAC of channel and user id. */
export const chatUserHmac = ({ channel, user }: ChatUserId, keyed: Hmac): string =>
  computeHmacHex('talker', `${channel}\n${user}`, keyed).slice(0, 40);
