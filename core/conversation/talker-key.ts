import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { TalkerName } from './talker-name.ts';

/** Returns the pseudonym of a chat user: an HMAC of channel and user id. */
export const talkerKey = ({ channel, user }: TalkerName, keyed: Keyed): string =>
  fingerprint('talker', `${channel}\n${user}`, keyed).slice(0, 40);
