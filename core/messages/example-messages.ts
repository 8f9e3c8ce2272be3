import { findCustomText } from '../directory/custom-text.ts';
import type { Directory } from '../directory/directory.ts';
import { getService } from '../directory/service.ts';
import { findTopic } from '../directory/topic.ts';
import { findUnitInForce } from '../directory/unit.ts';
import { computeStatisticsTotals } from '../statistics/statistics.ts';
import type { TicketStatus } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { dayMs } from '../time/day-ms.ts';
import { toLocalDate } from '../time/local-date.ts';
import { composeEmergencyBundle } from './compose-bundle.ts';
import { composeDigest } from './compose-digest.ts';
import { type ComposedMessage, composeMessage, type MessageContext } from './compose-message.ts';
import { composeWeeklyReport } from './compose-weekly-report.ts';
import { createExampleTicket } from './example-ticket.ts';
import { Lang } from './lang.ts';
import {
  type GroupedMessageKind,
  groupedMessageKinds,
  type MessageAudience,
  messageKinds,
  secondExampleTicketCode,
} from './message-kinds.ts';
import type { NotificationChannel, NotificationSubject } from './notification.ts';
import { defaultPortalUrl, type SmsTemplate, selectSmsTemplate } from './sms-templates.ts';

/** Example of one kind of message, with the text that a recipient would read in each channel. */
export type ExampleMessage = {
  /** Key of the message's SMS template, or of the kind of message if it is about several tickets. */
  key: string;
  /** Subject of the notification, or the kind of message if it is about several tickets. */
  about: NotificationSubject['about'] | GroupedMessageKind;
  audience: MessageAudience;
  lang: Lang;
  messages: readonly ComposedMessage[];
};

export type ExampleOptions = {
  now: Date;
  /** Lead unit of the example ticket. Defaults to the unit of a commune. */
  unit?: string | undefined;
  portalUrl?: string;
};

type ExampleMessagesOptions = {
  ticket: Ticket;
  context: MessageContext;
  directory: Directory;
  now: Date;
};

/** Ticket statuses that end a ticket without an answer. The message to the citizen has a different text for each. */
const endStatuses: readonly TicketStatus[] = ['closed', 'refused', 'referred', 'merged'];

const toExampleMessagesOptions = (
  directory: Directory,
  { now, unit, portalUrl = defaultPortalUrl }: ExampleOptions,
): ExampleMessagesOptions => {
  const example = createExampleTicket(directory, now, unit);
  const { ticket } = example;
  const other = findUnitInForce(directory, 'SO_YT', now) ?? example.unit;
  const context: MessageContext = {
    unitShortName: example.unit.shortName,
    serviceName: getService(directory, ticket.service).short,
    topicName: findTopic(directory, ticket.topic, now)?.name,
    named: unit === undefined ? other : example.unit,
    portalUrl,
    ...{ pin: '246810', linkToken: 'Zk3mQ9xW2rT7vB5nLp', oneTimeCode: '135790' },
    others: [{ code: secondExampleTicketCode, pin: '112358' }],
  };
  return { ticket, context, directory, now };
};

const listChannels = (
  audience: MessageAudience,
  { about }: NotificationSubject,
): NotificationChannel[] => {
  if (audience !== 'citizen') return ['sms', 'email'];
  // codes are sent by SMS only, to the number of the request
  if (about === 'lost-code' || about === 'confirmation-code') return ['sms'];
  return about === 'receipt' ? ['sms', 'email'] : ['sms', 'email', 'zalo'];
};

type ExampleKind = {
  audience: MessageAudience;
  subject: NotificationSubject;
  lang: Lang;
  status: TicketStatus;
};

const composeExample = (
  { audience, subject, lang, status }: ExampleKind,
  { ticket, context, directory, now }: ExampleMessagesOptions,
  text?: string,
): ExampleMessage => {
  const own = { ...ticket, lang, status };
  const template = selectSmsTemplate(subject, own);
  const wording = text ?? findCustomText(directory, template, now);
  const messages = listChannels(audience, subject).map((channel) =>
    composeMessage(
      {
        ...{ code: own.code, key: 'example', channel, subject, assignment: own.assignment },
        to: { kind: 'citizen' },
        ...{ requestedAt: now, status: 'requested' as const },
      },
      own,
      { ...context, wording },
    ),
  );
  return { key: template.key, about: subject.about, audience, lang, messages };
};

const listExampleKinds = (): ExampleKind[] =>
  Object.values(messageKinds).flatMap(({ audience, subjects }) =>
    (audience === 'citizen' ? Lang.options : (['vi'] as const)).flatMap((lang) =>
      subjects.flatMap((subject) =>
        (subject.about === 'ended' ? endStatuses : (['waiting'] as const)).map((status) => ({
          ...{ audience, subject, lang, status },
        })),
      ),
    ),
  );

const createTwoExampleTickets = ({ ticket, context, now }: ExampleMessagesOptions) => {
  const missedAt = new Date(now.getTime() - 2 * dayMs);
  const { resolve } = ticket.clocks;
  const clocks = { ...ticket.clocks, resolve: { ...resolve, dueAt: missedAt, missedAt } };
  return [
    { ticket, context },
    { ticket: { ...ticket, code: secondExampleTicketCode, clocks }, context },
  ];
};

const createExampleWeeklyReport = ({ ticket, now }: ExampleMessagesOptions) => {
  const flow = (opened: number) =>
    computeStatisticsTotals([
      {
        ...{ opened, answered: opened - 20, resolveDue: opened - 30, resolveMissed: 24 },
        ...{ ratings: 31, ratingSum: 130 },
      },
    ]);
  return {
    from: toLocalDate(new Date(now.getTime() - 7 * dayMs)),
    to: toLocalDate(new Date(now.getTime() - dayMs)),
    ...{ total: flow(186), before: flow(154), open: 61, late: 9 },
    units: [
      {
        name: ticket.unitName ?? '',
        ...{ late: 9, lateSince: new Date(now.getTime() - 3 * dayMs), onTimePercent: 72.5 },
      },
    ],
  };
};

const groupedMessageComposers: Record<
  GroupedMessageKind,
  (exampleMessagesOptions: ExampleMessagesOptions) => ComposedMessage[]
> = {
  'officer.digest': (exampleMessagesOptions) => {
    const digest = {
      unit: exampleMessagesOptions.context.unitShortName,
      tickets: createTwoExampleTickets(exampleMessagesOptions),
    };
    return (['sms', 'email'] as const).map((channel) =>
      composeDigest(channel, { ...digest, more: 0 }, exampleMessagesOptions.now),
    );
  },
  'officer.morning-reminder': (exampleMessagesOptions) => {
    const tickets = createTwoExampleTickets(exampleMessagesOptions).slice(-1);
    const digest = { unit: exampleMessagesOptions.context.unitShortName, tickets, more: 11 };
    return (['sms', 'email'] as const).map((channel) =>
      composeDigest(channel, digest, exampleMessagesOptions.now),
    );
  },
  'officer.emergencies': (exampleMessagesOptions) =>
    (['sms', 'email'] as const).map((channel) =>
      composeEmergencyBundle(channel, createTwoExampleTickets(exampleMessagesOptions)),
    ),
  'leadership.weekly': (exampleMessagesOptions) => {
    const { directory, now, context } = exampleMessagesOptions;
    const [first = ''] = directory.life.at(-1)?.notifications.leadershipUnits ?? [];
    const unitName = findUnitInForce(directory, first, now)?.name ?? context.unitShortName;
    return [
      composeWeeklyReport(createExampleWeeklyReport(exampleMessagesOptions), {
        unitName,
        portalUrl: context.portalUrl,
      }),
    ];
  },
};

const groupedMessageKindNames: readonly GroupedMessageKind[] = [
  ...(['officer.digest', 'officer.morning-reminder'] as const),
  ...(['officer.emergencies', 'leadership.weekly'] as const),
];

/**
 * Returns an example of every message that the hotline sends, in each language and channel. Examples are composed like real
 * messages, from an invented ticket and the current directory.
 */
export function composeExampleMessages(
  directory: Directory,
  options: ExampleOptions,
): ExampleMessage[] {
  const exampleMessagesOptions = toExampleMessagesOptions(directory, options);
  return [
    ...listExampleKinds().map((kind) => composeExample(kind, exampleMessagesOptions)),
    ...groupedMessageKindNames.map((key) => ({
      ...{ key, about: key, audience: groupedMessageKinds[key], lang: 'vi' as const },
      messages: groupedMessageComposers[key](exampleMessagesOptions),
    })),
  ];
}

/** Returns the example SMS for a template, with the given text in place of the template's current text. */
export function composeExampleSmsWithText(
  text: string,
  { key, lang }: Pick<SmsTemplate, 'key' | 'lang'>,
  directory: Directory,
  options: ExampleOptions,
): ComposedMessage | undefined {
  const exampleMessagesOptions = toExampleMessagesOptions(directory, options);
  const kind = listExampleKinds().find(
    (one) => one.lang === lang && selectSmsTemplate(one.subject, one).key === key,
  );
  return (
    kind &&
    composeExample(kind, exampleMessagesOptions, text).messages.find(({ kind: of }) => of === 'sms')
  );
}
