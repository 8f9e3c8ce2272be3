import type { Alert } from './alert.ts';
import { shortDate } from './dates.ts';
import {
  notFollowedYet,
  providerSaid,
  sentAgainAt,
  undeliveredNext,
  undeliveredReasons,
} from './wording/undelivered.ts';

/** Providers quote whom they were given, and a citizen's address is sealed. */
const withoutAddresses = (said: string): string =>
  said.replace(/\S+@\S+/g, '…').replace(/\+?(?:\d[ .-]?){8,}\d/g, '…');

/** Why it did not arrive. */
export const reasonInWords = ({ status, channel, provider = '', feedback = '' }: Alert): string => {
  if (status === 'bounced') {
    return providerSaid.bounced[channel](withoutAddresses(feedback.replace(/^bounced: /, '')));
  }
  return undeliveredReasons[provider] ?? providerSaid.failed(withoutAddresses(provider));
};

/** What was done about it. */
export const nextInWords = ({ followed, to, status, heldUntil }: Alert): string => {
  if (!followed) return notFollowedYet;
  const next = undeliveredNext[followed][to.kind];
  return status === 'requested' && heldUntil
    ? `${next} ${sentAgainAt(shortDate(heldUntil))}`
    : next;
};
