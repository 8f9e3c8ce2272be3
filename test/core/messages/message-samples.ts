import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import {
  findUnitForArea,
  type UnitInForce,
} from '../../../core/directory/model/organization/unit.ts';
import {
  type ComposedMessage,
  composeMessage,
} from '../../../core/messages/compose/compose-message.ts';
import { selectMessageTemplate } from '../../../core/messages/compose/message-templates.ts';
import type { MessageContext } from '../../../core/messages/compose/values/message-values.ts';
import {
  getMessageKind,
  type MessageKind,
  messageKinds,
  type NotificationSubject,
} from '../../../core/messages/message-kinds.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { parseStageList } from '../../../lib/config.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

/** The launch and every later day on which units or areas change. */
const firstDays = [
  ...new Set(
    [...testDirectory.units, ...testDirectory.areas].flatMap(({ validFrom }) => validFrom ?? []),
  ),
].map((date) => toLocalInstant(date));

/** Every short name that a unit has on any of these days. */
export const shortNames = [
  ...new Set(
    [openingMorning, ...firstDays].flatMap((on) =>
      testDirectory.units.flatMap(({ code }) =>
        testDirectory.areas.flatMap(
          (area) => findUnitForArea(testDirectory, code, area, on)?.shortName ?? [],
        ),
      ),
    ),
  ),
];
/** Returns every unit in force on a day, one for each short name. */
export function unitsOn(on: Date): UnitInForce[] {
  return [
    ...new Map(
      testDirectory.units.flatMap(({ code }) =>
        testDirectory.areas.flatMap((area) => {
          const unit = findUnitForArea(testDirectory, code, area, on);
          return unit ? [[unit.shortName, unit] as const] : [];
        }),
      ),
    ).values(),
  ];
}
export const longestName = shortNames.reduce((a, b) => (a.length >= b.length ? a : b));

/** The longest portal address of any stage: its own domain, CloudFront's or API Gateway's. */
export const longestAddress = parseStageList('local,dev,prod')
  .map(([, { region, edge }]) => {
    if (!edge) return `https://${'w'.repeat(10)}.execute-api.${region}.amazonaws.com`;
    return `https://${edge.domainName ?? `${'w'.repeat(14)}.cloudfront.net`}`;
  })
  .reduce((a, b) => (a.length >= b.length ? a : b));

export const anotherCode = encodeTicketCode(testHmac.digest('code', 'another ticket'));

/** Returns a ticket with every event that a message can refer to. */
export function eventfulTicket(changes: Partial<Ticket> = {}): Ticket {
  const ticket = aTicket();
  return {
    ...ticket,
    ...{ unit: 'UBND_XA:29254', unitName: 'UBND phường 7, thành phố Trà Vinh' },
    status: 'in-progress',
    clocks: {
      ...ticket.clocks,
      forward: { ...ticket.clocks.acknowledge, dueAt: atMinute(15), round: 2 },
    },
    waiting: { question: 'Quán ở số nhà mấy?', askedAt: atMinute(20), until: atMinute(7_200) },
    extension: {
      state: 'asked',
      amount: { kind: 'working-days', days: 5 },
      reason: 'Phải chờ kết quả xét nghiệm',
      askedAt: atMinute(30),
      askedBy: { unit: 'UBND_XA:29254', post: 'handler' },
    },
    mergedInto: { code: anotherCode, was: 'assigned', stopped: [] },
    dataRequest: {
      ...{ right: 'erase', state: 'asked', askedAt: atMinute(40), askedBy: 'citizen' },
      ...{ dueAt: atMinute(3_000), delays: 0 },
    },
    returnedBy: Array.from({ length: 9 }, () => 'UBND_XA:29254'),
    ...changes,
  };
}

const percents = [50, 80, 100, 150, 200];

/** Returns the subject with every percentage of an escalation step, and with two further lost codes. */
const toSamples = (subject: NotificationSubject): NotificationSubject[] => {
  if (subject.about === 'lost-code') return [{ ...subject, others: [anotherCode, anotherCode] }];
  return 'percent' in subject ? percents.map((percent) => ({ ...subject, percent })) : [subject];
};

/** Returns the subjects of all messages to citizens or officers that have a text for SMS or e-mail. */
export function listSubjects(to: MessageKind['to'], text: 'sms' | 'mail'): NotificationSubject[] {
  return messageKinds
    .filter((kind) => kind.to === to)
    .flatMap(({ examples }): NotificationSubject[] => examples.map(({ subject }) => subject))
    .flatMap(toSamples)
    .filter((subject) => selectMessageTemplate(subject, eventfulTicket())[text]);
}

/** Returns whether the message has a link: the ticket may be erased, or the number may belong to somebody else. */
export function hasTicketLink(subject: NotificationSubject): boolean {
  const kind = getMessageKind(subject);
  if (kind.to === 'citizen') return kind.linksToTicket;
  return kind.identifiesTicket && kind.access(subject).kind !== 'device-code';
}

export function linksToConsole(subject: NotificationSubject): boolean {
  const kind = getMessageKind(subject);
  return kind.to === 'officer' && kind.access(subject).kind === 'console';
}

export const context: MessageContext = {
  organization: getOrganization(testDirectory, launchDay),
  unit: { name: longestName, shortName: longestName },
  serviceName: 'Phản ánh vi phạm',
  topicName: 'Tụ tập đông người, đám tiệc, nhậu, karaoke, đá gà',
  named: { name: 'Sở Y tế', shortName: longestName },
  portalUrl: 'https://1022.travinh.gov.vn',
  now: openingMorning,
  pin: '888888',
  linkToken: 'W'.repeat(18),
  oneTimeCode: '888888',
  others: [anotherCode, anotherCode].map((code) => ({ code, pin: '888888' })),
};

type EveryMessageInput = { ticket?: Partial<Ticket>; context?: Partial<MessageContext> };

const composed = (
  subject: NotificationSubject,
  channel: Notification['channel'],
  input: EveryMessageInput,
): ComposedMessage => {
  const ticket = eventfulTicket(input.ticket);
  return composeMessage(
    {
      code: aTicket().code,
      key: 'key',
      channel,
      to: { kind: 'citizen' },
      subject,
      assignment: 1,
      requestedAt: openingMorning,
      status: 'requested',
    },
    ticket,
    { ...context, areaName: ticket.areaName, ...input.context },
  );
};

export function smsOf(
  subject: NotificationSubject,
  everyMessageInput: EveryMessageInput = {},
): string {
  const message = composed(subject, 'sms', everyMessageInput);
  if (message.kind !== 'sms') throw new Error('An SMS was expected');
  return message.text;
}

export function mailOf(subject: NotificationSubject, input: EveryMessageInput = {}) {
  const message = composed(subject, 'email', input);
  if (message.kind !== 'email') throw new Error('An e-mail was expected');
  return message;
}
