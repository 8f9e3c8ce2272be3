import {
  failureFollowUpTexts,
  messageProviderReasonTexts,
  pendingFollowUpText,
  retryTimeText,
  undeliveredReasonTexts,
} from '../../../i18n/office.ts';
import { formatSmsDateTime } from '../format-dates.ts';
import type { Notification } from '../notification.ts';

/**
 * Replaces e-mail addresses and phone numbers in a provider's report with "…". Reports quote the recipient, but the hotline
 * may store citizens' contact data only encrypted.
 */
const maskAddresses = (report: string): string =>
  report.replace(/\S+@\S+/g, '…').replace(/\+?(?:\d[ .-]?){8,}\d/g, '…');

/** Explains in Vietnamese why a notification did not arrive. The text contains no phone number or e-mail address. */
export function formatUndeliveredReason({
  status,
  channel,
  provider = '',
  feedback = '',
}: Notification): string {
  if (status === 'bounced') {
    return messageProviderReasonTexts.bounced[channel](
      maskAddresses(feedback.replace(/^bounced: /, '')),
    );
  }
  return (
    undeliveredReasonTexts[provider] ?? messageProviderReasonTexts.failed(maskAddresses(provider))
  );
}

/** Describes in Vietnamese what was done about an undelivered notification, and when it will be sent again. */
export function formatFailureFollowUp({ followed, to, status, heldUntil }: Notification): string {
  if (!followed) return pendingFollowUpText;
  const next = failureFollowUpTexts[followed][to.kind];
  return status === 'requested' && heldUntil
    ? `${next} ${retryTimeText(formatSmsDateTime(heldUntil))}`
    : next;
}
