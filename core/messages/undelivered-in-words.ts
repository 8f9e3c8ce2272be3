import { formatShortDate } from './dates.ts';
import type { Notification } from './notification.ts';
import {
  followUpTexts,
  pendingFollowUpText,
  providerReasonTexts,
  retryTimeText,
  undeliveredReasons,
} from './wording/undelivered.ts';

/**
 * Replaces e-mail addresses and phone numbers with "…". Providers quote the recipient, and a citizen's address is encrypted
 * in storage.
 */
const withoutAddresses = (said: string): string =>
  said.replace(/\S+@\S+/g, '…').replace(/\+?(?:\d[ .-]?){8,}\d/g, '…');

/** Returns the reason in Vietnamese why a notification did not arrive, without addresses. */
export function undeliveredReasonText({
  status,
  channel,
  provider = '',
  feedback = '',
}: Notification): string {
  if (status === 'bounced') {
    return providerReasonTexts.bounced[channel](
      withoutAddresses(feedback.replace(/^bounced: /, '')),
    );
  }
  return undeliveredReasons[provider] ?? providerReasonTexts.failed(withoutAddresses(provider));
}

/** Describes in Vietnamese how an undelivered notification was followed up, and when it is sent again. */
export function followUpText({ followed, to, status, heldUntil }: Notification): string {
  if (!followed) return pendingFollowUpText;
  const next = followUpTexts[followed][to.kind];
  return status === 'requested' && heldUntil
    ? `${next} ${retryTimeText(formatShortDate(heldUntil))}`
    : next;
}
