import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { TalkerName } from './talker-name.ts';

/** Names a person in their channel to us alone, and says nothing of them. */
export const talkerKey = ({ channel, user }: TalkerName, keyed: Keyed): string =>
  fingerprint('talker', `${channel}\n${user}`, keyed).slice(0, 40);
