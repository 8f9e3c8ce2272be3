import { voiceMessageReportTexts } from '../../../i18n/citizens.ts';
import type { RateLimitCounter } from '../../access/rate-limit.ts';
import { getFallbackServiceCode } from '../../directory/model/service.ts';
import { type OpenTicketDeps, openTicket } from '../../intake/open/open-ticket.ts';
import {
  findTicketByIdempotencyKey,
  type ReportOrigin,
} from '../../intake/open/report-idempotency.ts';
import { ReportRequest } from '../../intake/report/report.ts';
import { Lang } from '../../messages/lang.ts';
import { parseReachablePhone } from '../../text/parse-reachable-phone.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { type ContactRecord, getCallId, getContactAttribute } from '../model/contact-record.ts';

/**
 * Returns the caller's telephone number from the contact record, or undefined if it is withheld or cannot receive messages.
 */
const findCallerPhone = ({ CustomerEndpoint }: ContactRecord): string | undefined =>
  CustomerEndpoint?.Type === 'TELEPHONE_NUMBER'
    ? parseReachablePhone(CustomerEndpoint.Address)?.value
    : undefined;

/**
 * Rate limiter that allows everything. It is used for voice messages, because a caller cannot record a rejected message
 * again.
 */
const unlimitedRateLimitCounter: RateLimitCounter = {
  take: async () => ({ kind: 'allowed' }),
  giveBack: async () => undefined,
};

/**
 * Opens a ticket for a voice message if no ticket could be opened during the call. Idempotent by call id, so that a
 * redelivered contact record finds the same ticket even if texts or reference data have changed since.
 */
export async function openTicketForVoiceMessage(
  record: ContactRecord,
  ports: OpenTicketDeps,
): Promise<TicketCode> {
  const lang = Lang.safeParse(getContactAttribute(record, 'lang')).data ?? 'vi';
  const phone = findCallerPhone(record);
  const report = ReportRequest.parse({
    service: getFallbackServiceCode(await ports.directory()),
    text: voiceMessageReportTexts[lang].messageOnly,
    notDenunciation: true, // the text is the hotline's own
    reporter: { kind: 'person', phone, anonymous: phone === undefined },
    lang,
  });
  const call = getCallId(record);
  const sender: ReportOrigin = { channel: 'voice', key: `${call}#voicemail`, call };
  const outcome = await openTicket(report, sender, {
    ...ports,
    attempts: unlimitedRateLimitCounter,
  });
  if (outcome.kind === 'opened') return outcome.ticket.code;
  const { version, otherVersions } = ports.hmac;
  const known = await findTicketByIdempotencyKey(sender, [version, ...otherVersions], ports);
  if (!known)
    throw new Error(
      `Call ${call}: no ticket could be opened for the voice message (${outcome.kind})`,
    );
  return known.code;
}
