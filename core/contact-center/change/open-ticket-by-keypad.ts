import { keypadReportText } from '../../../i18n/office.ts';
import { findAreaInForce } from '../../directory/model/areas/area.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { findService } from '../../directory/model/services/service.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import { findTopicGroup } from '../../directory/model/services/topic-group.ts';
import { type OpenTicketDeps, openTicket } from '../../intake/open/open-ticket.ts';
import type { ReportOrigin } from '../../intake/open/report-idempotency.ts';
import type { ReportRequest } from '../../intake/report/report.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { Caller } from '../model/calls/caller.ts';

export type KeypadReport = {
  service: string;
  /** Group of topics that the caller chose. `topic` is undefined if the caller chose no topic of the group. */
  group?: string | undefined;
  topic: string | undefined;
  area: string | undefined;
  lang: Lang;
  /** Whether the caller pressed the telephone key for a complaint about a public office. */
  aboutOffice: boolean;
  /** Whether the caller withholds their telephone number, so that the ticket must not contain it. */
  isWithheld: boolean;
};

export type OpenTicketByKeypadDeps = Omit<OpenTicketDeps, 'redirectedReports'>;

export type OpenTicketByKeypadResult =
  | { kind: 'opened'; ticket: Ticket }
  | { kind: 'too-many' }
  /** Result if the service does not exist or the report is rejected. */
  | { kind: 'not-ours' };

/**
 * Returns the sender with an idempotency key derived from the call and the caller's choices, so that repeated choices find
 * the same ticket. Withholding the number changes the key, so that it opens a new ticket without the number.
 */
const toReportOrigin = (
  { service, topic, area, aboutOffice, isWithheld }: KeypadReport,
  { call, channel }: Caller,
): ReportOrigin => ({
  channel,
  call,
  key: [
    ...[call, service, topic, area, isWithheld ? 'withheld' : ''],
    ...(aboutOffice ? ['office'] : []),
  ].join('#'),
});

/**
 * Builds the report from the caller's keypad choices. Omits a topic or commune that is not valid on the given day; an
 * operator can add the right one later. The topic's additional questions stay unanswered.
 */
const toReport = (
  {
    service,
    group: groupCode,
    topic: topicCode,
    area: areaCode,
    lang,
    aboutOffice,
    isWithheld,
  }: KeypadReport,
  { phone }: Caller,
  directory: Directory,
  on: Date,
): ReportRequest => {
  const row = findService(directory, service, on);
  const topic = findTopic(directory, topicCode, on);
  const isOwnTopic = topic?.service === service;
  const area = areaCode === undefined ? undefined : findAreaInForce(directory, areaCode, on);
  const group = findTopicGroup(directory, groupCode, on);
  const name = isOwnTopic ? topic.name : group?.service === service ? group.name : undefined;
  const matter = [row?.short, name].filter((part) => part !== undefined).join(' – ');
  return {
    service,
    topic: isOwnTopic ? topic.code : undefined,
    areaCode: area?.level === 'commune' ? area.code : undefined,
    place: undefined,
    ...(aboutOffice && { aboutOffice }),
    text: keypadReportText(matter, isWithheld),
    // the text is the hotline's own and never a denunciation
    notDenunciation: true,
    reporter: {
      kind: 'person',
      name: undefined,
      phone: isWithheld ? undefined : phone,
      email: undefined,
      anonymous: isWithheld,
    },
    lang,
  };
};

/**
 * Opens a ticket from the caller's keypad choices. Idempotent: the same choices in the same call return the existing ticket.
 */
export async function openTicketByKeypad(
  keypadReport: KeypadReport,
  caller: Caller,
  ports: OpenTicketByKeypadDeps,
): Promise<OpenTicketByKeypadResult> {
  const sender = toReportOrigin(keypadReport, caller);
  const report = toReport(keypadReport, caller, await ports.directory(), ports.now());
  // keys can select neither another province nor a denunciation, so nothing is counted
  const redirectedReports = { add: async () => undefined };
  const outcome = await openTicket(report, sender, { ...ports, redirectedReports });
  switch (outcome.kind) {
    case 'opened':
      return outcome;
    // the choices are the same, so bodies differ only in directory names or the caller's language
    case 'key-used-for-another-body':
      return { kind: 'opened', ticket: outcome.ticket };
    case 'too-many-reports':
      return { kind: 'too-many' };
    case 'refused':
    case 'elsewhere':
    case 'denunciation':
      return { kind: 'not-ours' };
  }
}
