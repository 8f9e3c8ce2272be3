import { voiceMessageReportTexts } from '../../../i18n/citizens.ts';
import type { RateLimitCounter } from '../../access/rate-limit.ts';
import { getFallbackServiceCode } from '../../directory/model/services/service.ts';
import { type OpenTicketDeps, openTicket } from '../../intake/open/open-ticket.ts';
import {
  findTicketByIdempotencyKey,
  type ReportOrigin,
} from '../../intake/open/report-idempotency.ts';
import { ReportRequest } from '../../intake/report/report.ts';
import { Lang } from '../../messages/lang.ts';
import { parseReachablePhone } from '../../text/parse-reachable-phone.ts';
import type { PhoneNumber } from '../../text/phone-number.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import {
  type ContactRecord,
  getCallId,
  getContactAttribute,
} from '../model/calls/contact-record.ts';
import { type OpenTicketByKeypadResult, openTicketByKeypad } from './open-ticket-by-keypad.ts';

/**
 * Returns the caller's telephone number from the contact record, or undefined if it is withheld or cannot receive messages.
 */
const findCallerPhone = ({ CustomerEndpoint }: ContactRecord): PhoneNumber | undefined =>
  CustomerEndpoint?.Type === 'TELEPHONE_NUMBER'
    ? parseReachablePhone(CustomerEndpoint.Address)
    : undefined;

const getLang = (record: ContactRecord): Lang =>
  Lang.safeParse(getContactAttribute(record, 'lang')).data ?? 'vi';

/**
 * Rate limiter that allows everything. It is used for recorded calls, because a caller cannot record a rejected message
 * again.
 */
const unlimitedRateLimitCounter: RateLimitCounter = {
  take: async () => ({ kind: 'allowed' }),
  giveBack: async () => undefined,
};

export function withoutRateLimits(ports: OpenTicketDeps): OpenTicketDeps {
  return { ...ports, attempts: unlimitedRateLimitCounter };
}

/**
 * Opens the ticket that the contact flow could not open during the call, from the service, topic and place that the caller
 * chose. Finds the ticket if it was opened and only the response to the contact flow was lost.
 */
export async function openChosenTicketAfterCall(
  record: ContactRecord,
  ports: OpenTicketDeps,
): Promise<OpenTicketByKeypadResult> {
  const choices = {
    service: getContactAttribute(record, 'service') ?? '',
    group: getContactAttribute(record, 'group'),
    topic: getContactAttribute(record, 'topic'),
    area: getContactAttribute(record, 'area'),
    lang: getLang(record),
    aboutOffice: getContactAttribute(record, 'aboutOffice') === 'yes',
    isWithheld: false,
  };
  const caller = {
    call: getCallId(record),
    channel: 'voice',
    phone: findCallerPhone(record),
  } as const;
  return openTicketByKeypad(choices, caller, ports);
}

/**
 * Opens a ticket for a voice message if no ticket could be opened during the call: from the caller's choices, or without
 * topic if the caller chose no service. Idempotent by call id, so that a redelivered contact record finds the same ticket
 * even if texts or reference data have changed since, or the choices only now open a ticket.
 */
export async function openTicketForVoiceMessage(
  record: ContactRecord,
  limitedPorts: OpenTicketDeps,
): Promise<TicketCode> {
  const ports = withoutRateLimits(limitedPorts);
  const call = getCallId(record);
  const sender: ReportOrigin = { channel: 'voice', key: `${call}#voicemail`, call };
  const { version, otherVersions } = ports.hmac;
  const known = await findTicketByIdempotencyKey(sender, [version, ...otherVersions], ports);
  if (known) return known.code;
  if (getContactAttribute(record, 'wantsTicket') === 'yes') {
    const chosen = await openChosenTicketAfterCall(record, ports);
    if (chosen.kind === 'opened') return chosen.ticket.code;
  }
  const lang = getLang(record);
  const phone = findCallerPhone(record)?.value;
  const report = ReportRequest.parse({
    service: getFallbackServiceCode(await ports.directory()),
    text: voiceMessageReportTexts[lang].messageOnly,
    notDenunciation: true, // the text is the hotline's own
    reporter: { kind: 'person', phone, anonymous: phone === undefined },
    lang,
  });
  const outcome = await openTicket(report, sender, ports);
  if (!('ticket' in outcome))
    throw new Error(
      `Call ${call}: no ticket could be opened for the voice message (${outcome.kind})`,
    );
  return outcome.ticket.code;
}
