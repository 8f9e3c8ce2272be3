import type { Directory } from '../directory/directory.ts';
import { serviceOf } from '../directory/service.ts';
import { topicOf } from '../directory/topic.ts';
import { unitInForce } from '../directory/unit.ts';
import { wordingOn } from '../directory/wording.ts';
import { flowOf } from '../figures/figures.ts';
import type { TicketStatus } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { dayMs } from '../time/day-ms.ts';
import { localDate } from '../time/local-date.ts';
import type { AlertChannel, Subject } from './alert.ts';
import { type Context, compose, type Message } from './compose.ts';
import { composeBundle } from './compose-bundle.ts';
import { composeDigest } from './compose-digest.ts';
import { composeWeekly } from './compose-weekly.ts';
import { exampleTicket } from './example-ticket.ts';
import { Lang } from './lang.ts';
import {
  type GroupedKind,
  groupedKinds,
  type MessageAudience,
  messageKinds,
  otherExampleCode,
} from './message-kinds.ts';
import { type SmsTemplate, templateFor, usualAddress } from './sms-templates.ts';

/** Example of one message in every channel that sends it, as the recipient would read it. */
export type ExampleMessage = {
  /** Key of the SMS template, or of the message about several tickets. */
  key: string;
  /** Kind of the message, as shown in the ticket's history. */
  about: Subject['about'] | GroupedKind;
  audience: MessageAudience;
  lang: Lang;
  messages: readonly Message[];
};

export type ExampleOptions = {
  now: Date;
  /** Unit in charge of the example ticket; by default a commune's. */
  unit?: string | undefined;
  portalUrl?: string;
};

type Setting = { ticket: Ticket; context: Context; directory: Directory; now: Date };

/** Statuses with a text of their own for a ticket that ends without an answer. */
const endings: readonly TicketStatus[] = ['closed', 'refused', 'referred', 'merged'];

const settingOf = (
  directory: Directory,
  { now, unit, portalUrl = usualAddress }: ExampleOptions,
): Setting => {
  const example = exampleTicket(directory, now, unit);
  const { ticket } = example;
  const other = unitInForce(directory, 'SO_YT', now) ?? example.unit;
  const context: Context = {
    unitShortName: example.unit.shortName,
    serviceName: serviceOf(directory, ticket.service).short,
    topicName: topicOf(directory, ticket.topic, now)?.name,
    named: unit === undefined ? other : example.unit,
    portalUrl,
    ...{ pin: '246810', linkToken: 'Zk3mQ9xW2rT7vB5nLp', oneTimeCode: '135790' },
    others: [{ code: otherExampleCode, pin: '112358' }],
  };
  return { ticket, context, directory, now };
};

const channelsFor = (audience: MessageAudience, { about }: Subject): AlertChannel[] => {
  if (audience !== 'citizen') return ['sms', 'email'];
  // codes are sent by SMS only, to the number of the request
  if (about === 'lost-code' || about === 'confirmation-code') return ['sms'];
  return about === 'receipt' ? ['sms', 'email'] : ['sms', 'email', 'zalo'];
};

type Kind = { audience: MessageAudience; subject: Subject; lang: Lang; status: TicketStatus };

const composed = (
  { audience, subject, lang, status }: Kind,
  { ticket, context, directory, now }: Setting,
  text?: string,
): ExampleMessage => {
  const own = { ...ticket, lang, status };
  const template = templateFor(subject, own);
  const wording = text ?? wordingOn(directory, template, now);
  const messages = channelsFor(audience, subject).map((channel) =>
    compose(
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

const kindsOf = (): Kind[] =>
  Object.values(messageKinds).flatMap(({ audience, subjects }) =>
    (audience === 'citizen' ? Lang.options : (['vi'] as const)).flatMap((lang) =>
      subjects.flatMap((subject) =>
        (subject.about === 'ended' ? endings : (['waiting'] as const)).map((status) => ({
          ...{ audience, subject, lang, status },
        })),
      ),
    ),
  );

const twoTickets = ({ ticket, context, now }: Setting) => {
  const missedAt = new Date(now.getTime() - 2 * dayMs);
  const { resolve } = ticket.clocks;
  const clocks = { ...ticket.clocks, resolve: { ...resolve, dueAt: missedAt, missedAt } };
  return [
    { ticket, context },
    { ticket: { ...ticket, code: otherExampleCode, clocks }, context },
  ];
};

const weeklyExample = ({ ticket, now }: Setting) => {
  const flow = (opened: number) =>
    flowOf([
      {
        ...{ opened, answered: opened - 20, resolveDue: opened - 30, resolveMissed: 24 },
        ...{ ratings: 31, ratingSum: 130 },
      },
    ]);
  return {
    from: localDate(new Date(now.getTime() - 7 * dayMs)),
    to: localDate(new Date(now.getTime() - dayMs)),
    ...{ total: flow(186), before: flow(154), open: 61, late: 9 },
    units: [
      {
        name: ticket.unitName ?? '',
        ...{ late: 9, lateSince: new Date(now.getTime() - 3 * dayMs), onTimePercent: 72.5 },
      },
    ],
  };
};

const grouped: Record<GroupedKind, (setting: Setting) => Message[]> = {
  'officer.digest': (setting) => {
    const digest = { unit: setting.context.unitShortName, tickets: twoTickets(setting) };
    return (['sms', 'email'] as const).map((channel) =>
      composeDigest(channel, { ...digest, more: 0 }, setting.now),
    );
  },
  'officer.morning-reminder': (setting) => {
    const tickets = twoTickets(setting).slice(-1);
    const digest = { unit: setting.context.unitShortName, tickets, more: 11 };
    return (['sms', 'email'] as const).map((channel) =>
      composeDigest(channel, digest, setting.now),
    );
  },
  'officer.emergencies': (setting) =>
    (['sms', 'email'] as const).map((channel) => composeBundle(channel, twoTickets(setting))),
  'leadership.weekly': (setting) => {
    const { directory, now, context } = setting;
    const [first = ''] = directory.life.at(-1)?.notifications.leadershipUnits ?? [];
    const unitName = unitInForce(directory, first, now)?.name ?? context.unitShortName;
    return [composeWeekly(weeklyExample(setting), { unitName, portalUrl: context.portalUrl })];
  },
};

const groupedNames: readonly GroupedKind[] = [
  ...(['officer.digest', 'officer.morning-reminder'] as const),
  ...(['officer.emergencies', 'leadership.weekly'] as const),
];

/**
 * Returns an example of every message of the hotline, in each language and channel. The examples are composed like real
 * messages, about an invented ticket with names and texts of the directory in force.
 */
export const exampleMessages = (
  directory: Directory,
  options: ExampleOptions,
): ExampleMessage[] => {
  const setting = settingOf(directory, options);
  return [
    ...kindsOf().map((kind) => composed(kind, setting)),
    ...groupedNames.map((key) => ({
      ...{ key, about: key, audience: groupedKinds[key], lang: 'vi' as const },
      messages: grouped[key](setting),
    })),
  ];
};

/** Returns the example SMS of a template with the given text in place of the one in force. */
export const exampleWith = (
  text: string,
  { key, lang }: Pick<SmsTemplate, 'key' | 'lang'>,
  directory: Directory,
  options: ExampleOptions,
): Message | undefined => {
  const setting = settingOf(directory, options);
  const kind = kindsOf().find(
    (one) => one.lang === lang && templateFor(one.subject, one).key === key,
  );
  return kind && composed(kind, setting, text).messages.find(({ kind: of }) => of === 'sms');
};
