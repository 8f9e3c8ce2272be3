import type { Alert } from './alert.ts';
import { shortDate } from './dates.ts';
import {
  notFollowedYet,
  providerSaid,
  sentAgainAt,
  undeliveredNext,
  undeliveredReasons,
} from './wording/undelivered.ts';

/**
 * Replaces e-mail addresses and phone numbers with "…". Providers quote the recipient, and a citizen's address is encrypted
 * in storage.
 */
const withoutAddresses = (said: string): string =>
  said.replace(/\S+@\S+/g, '…').replace(/\+?(?:\d[ .-]?){8,}\d/g, '…');

/** Returns the reason in Vietnamese why a notification did not arrive, without addresses. */
export const reasonInWords = ({ status, channel, provider = '', feedback = '' }: Alert): string => {
  if (status === 'bounced') {
    return providerSaid.bounced[channel](withoutAddresses(feedback.replace(/^bounced: /, '')));
  }
  return undeliveredReasons[provider] ?? providerSaid.failed(withoutAddresses(provider));
};

/** Describes in Vietnamese how an undelivered notification was followed up, and when it is sent again. */
export const nextInWords = ({ followed, to, status, heldUntil }: Alert): string => {
  if (!followed) return notFollowedYet;
  const next = undeliveredNext[followed][to.kind];
  return status === 'requested' && heldUntil
    ? `${next} ${sentAgainAt(shortDate(heldUntil))}`
    : next;
};
