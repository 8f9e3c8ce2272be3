import { type ProblemWord, problemText } from '../../core/messages/wording/problems.ts';
import type { OfficerLink } from '../../core/officer/link.ts';
import { ownerInRoster } from '../../core/officer/open-link.ts';
import { deviceCodePage } from '../../web/officer/view/device-code-page.ts';
import type { Written } from '../../web/officer/view/unsent-text.ts';
import { page, type Reply, retryLater } from '../runtime/reply.ts';
import type { OfficerServices } from './services.ts';

/** Masks a phone number so that only its owner recognizes it: `090 ••• •123`. */
const masked = (phone: string): string =>
  `${phone.replace('+84', '0').slice(0, 3)} ••• •${phone.slice(-3)}`;

export type CodeNotice = {
  status?: number;
  sent?: boolean;
  problem?: ProblemWord;
  /** Earliest time of the next attempt. */
  retryAt?: Date;
  /** `list` if the link leads to a list of emergencies instead of one ticket. */
  opens?: 'list' | undefined;
  /** Field values that the officer typed before the code was required; the page behind the code shows them again. */
  values?: Written | undefined;
};

/** Returns the page for a link that is bound to another device. It offers to send the same officer a one-time code by SMS. */
export const askForCode = async (
  token: string,
  link: OfficerLink,
  { directory, hash, now }: Pick<OfficerServices, 'directory' | 'hash' | 'now'>,
  {
    status = 403,
    sent = link.codeSentAt !== undefined,
    problem,
    values,
    retryAt,
    opens,
  }: CodeNotice = {},
): Promise<Reply> => {
  const phone = ownerInRoster(link, await directory(), { hash, now })?.phone;
  const errors = problem ? [{ field: 'code', message: problemText(problem, 'vi') }] : [];
  const maskedPhone = phone && masked(phone);
  const reply = page(status, deviceCodePage({ token, maskedPhone, sent, errors, values, opens }));
  return retryAt ? retryLater(reply, retryAt, now()) : reply;
};
