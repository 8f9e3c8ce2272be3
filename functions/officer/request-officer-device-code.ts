import {
  type FieldErrorCode,
  getFieldErrorText,
} from '../../core/messages/texts/errors/field-error-text.ts';
import type { OfficerLink } from '../../core/officer/officer-link.ts';
import { findLinkRecipientInRoster } from '../../core/officer/resolve-link.ts';
import { renderDeviceCodePage } from '../../web/officer/view/device-code-page.ts';
import type { UnsentFormValues } from '../../web/officer/view/unsent-text.ts';
import { buildPageReply, type HttpReply, withRetryAfter } from '../runtime/reply/reply.ts';
import type { OfficerPageDeps } from './deps.ts';

/** Masks a phone number so that only its owner recognizes it: `090 ••• •123`. */
const maskPhone = (phone: string): string =>
  `${phone.replace('+84', '0').slice(0, 3)} ••• •${phone.slice(-3)}`;

export type OfficerDeviceCodeNotice = {
  status?: number;
  sent?: boolean;
  problem?: FieldErrorCode;
  /** Earliest time at which the officer can try again. */
  retryAt?: Date;
  /** `list` if the officer link leads to a list of tickets instead of a single ticket. */
  opens?: 'list' | undefined;
  /** Values that the officer typed before the one-time code was required. The page after the code shows them again. */
  values?: UnsentFormValues | undefined;
};

/**
 * Returns the page for an officer link that is bound to another device. The page offers to send a one-time code by SMS to the
 * same officer.
 */
export async function buildOfficerDeviceCodePage(
  token: string,
  link: OfficerLink,
  { directory, hash, now }: Pick<OfficerPageDeps, 'directory' | 'hash' | 'now'>,
  {
    status = 403,
    sent = link.codeSentAt !== undefined,
    problem,
    values,
    retryAt,
    opens,
  }: OfficerDeviceCodeNotice = {},
): Promise<HttpReply> {
  const phone = findLinkRecipientInRoster(link, await directory(), { hash, now })?.phone;
  const errors = problem ? [{ field: 'code', message: getFieldErrorText(problem, 'vi') }] : [];
  const maskedPhone = phone && maskPhone(phone);
  const reply = buildPageReply(
    status,
    renderDeviceCodePage({ token, maskedPhone, sent, errors, values, opens }),
  );
  return retryAt ? withRetryAfter(reply, retryAt, now()) : reply;
}
