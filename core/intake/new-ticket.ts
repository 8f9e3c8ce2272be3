import { getClientNetwork } from '../access/network-of.ts';
import type { Directory } from '../directory/directory.ts';
import { getService } from '../directory/service.ts';
import { formatInvalidPlaceLine } from '../messages/wording/unreadable.ts';
import { resolveVisitSource } from '../press/source.ts';
import { determineLegalBases } from '../privacy/legal-basis.ts';
import { privacyNoticeVersions } from '../privacy/notices.ts';
import { startTicketClocks } from '../sla/ticket-clocks.ts';
import { computeHmacHex } from '../ticket/fingerprint.ts';
import type { Hmac } from '../ticket/hmac.ts';
import { markPossibleEmergency } from '../ticket/possible-emergency.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { ResolvedReport } from './check-report.ts';
import { getContactChannels } from './contact-channels.ts';
import {
  type AcceptedReport,
  getUnreadableContacts,
  getUnreadablePlaces,
  listDroppedFields,
} from './drop-field.ts';
import { computeIdempotencyKeyHash, computeReportHash, type ReportSender } from './report-key.ts';

/** Ticket before it gets its code and its encrypted contact and identity. */
export type TicketWithoutCode = Omit<Ticket, 'code' | 'contact' | 'identity'>;

/**
 * Returns the channels for notifications to the sender. If the report came through Zalo or Messenger, this channel comes
 * first.
 */
const reachIn = ({ reporter }: AcceptedReport, { talker }: ReportSender): Ticket['reach'] => [
  ...(talker ? [talker.channel] : []),
  ...getContactChannels(reporter),
];

/**
 * Returns the text of the report. If invalid place fields were dropped, appends their raw input, which may help to find the
 * sender. The appended lines do not affect the routing.
 */
const textWithPlaces = (report: AcceptedReport): string => {
  const lines = getUnreadablePlaces(report).map(formatInvalidPlaceLine);
  return lines.length > 0 ? `${report.text}\n\n${lines.join('\n')}` : report.text;
};

const toTicketContent = (
  report: AcceptedReport,
  { topic, area, accused }: ResolvedReport,
  sender: ReportSender,
) => ({
  service: report.service,
  topic: topic?.code,
  areaCode: area?.code,
  areaName: area?.fullName,
  place: report.place,
  text: textWithPlaces(report),
  answers: report.answers,
  accused,
  ...(accused.length > 0 && { declared: accused }),
  ...((report.aboutOffice !== undefined || accused.length > 0) && {
    isAboutOffice: report.aboutOffice === true || accused.length > 0,
  }),
  lang: report.lang,
  reporterKind: report.reporter.kind,
  anonymous: report.reporter.anonymous,
  reach: reachIn(report, sender),
  notifyBy: report.reporter.notifyBy,
  ...(report.smsReceipt === false && { smsReceipt: report.smsReceipt }),
});

const fingerprints = (report: AcceptedReport, sender: ReportSender, hmac: Hmac) => {
  const phone = report.reporter.phone?.value;
  const from = sender.address ? getClientNetwork(sender.address) : sender.call;
  return {
    secretVersion: hmac.version,
    pinVersion: 1,
    keyHash: computeIdempotencyKeyHash(sender, hmac),
    bodyHash: computeReportHash(report, hmac),
    callerHash: phone && computeHmacHex('caller', phone, hmac),
    openedFrom: from && computeHmacHex('address', from, hmac),
  };
};

const leavesContact = (report: AcceptedReport): boolean => {
  const { phone, email, name, anonymous } = report.reporter;
  const isReachable = phone !== undefined || email !== undefined;
  const isNamed = name !== undefined && !anonymous;
  return isReachable || isNamed || Object.keys(getUnreadableContacts(report)).length > 0;
};

/**
 * Channels whose reports are not screened for emergencies: the text of a telephone report comes from the hotline, and
 * operators classify their reports themselves.
 */
const unscreened: ReadonlySet<string> = new Set(['voice', 'operator']);

type NewTicketContext = { directory: Directory; keyed: Hmac; openedAt: Date; isSuspect?: boolean };

/**
 * Creates the ticket for a report, with the status `new`, running deadline clocks, and a first check that is due immediately.
 */
export function toNewTicket(
  report: AcceptedReport,
  placed: ResolvedReport,
  sender: ReportSender,
  { directory, keyed, openedAt, isSuspect }: NewTicketContext,
): TicketWithoutCode {
  const priority = (placed.topic ?? getService(directory, report.service)).defaultPriority;
  const unreadable = listDroppedFields(report);
  const clocks = startTicketClocks(
    { service: report.service, priority, startAt: openedAt },
    directory,
  );
  return {
    ...toTicketContent(report, placed, sender),
    ...fingerprints(report, sender, keyed),
    version: 1,
    status: 'new',
    channel: sender.channel,
    notice: privacyNoticeVersions[sender.channel],
    bases: determineLegalBases({
      service: report.service,
      priority,
      leavesContact: leavesContact(report),
    }),
    filedBy: sender.provider,
    ...(sender.near && { near: sender.near }),
    ...(sender.channel === 'open311' && placed.topic?.tokenFirst && { token: {} }),
    ...(sender.isTrial && { isTrial: true }),
    ...(isSuspect && { isSuspect: true }),
    ...(unreadable.length > 0 && { unreadable }),
    ...(!unscreened.has(sender.channel) &&
      markPossibleEmergency(
        { service: report.service, priority, status: 'new' },
        { text: report.text, version: 1 },
        { directory, now: openedAt },
      )),
    source: resolveVisitSource(directory, report.source, openedAt),
    priority,
    openedAt,
    clocks,
    promised: { acknowledgeBy: clocks.acknowledge.dueAt, resolveBy: clocks.resolve.dueAt },
    coUnits: [],
    returnedBy: [],
    mergedFrom: [],
    assignment: 0,
    cycle: 1,
    run: 1,
    rungs: [],
    nextCheckAt: openedAt,
  };
}
