import { type Directory, validateDirectory } from '../core/directory/model/directory.ts';
import { readDirectoryFiles } from '../core/directory/model/directory-files.ts';
import { findUnitInForce } from '../core/directory/model/organization/unit.ts';
import type { ComposedMessage } from '../core/messages/compose/compose-message.ts';
import {
  composeExampleMessages,
  type ExampleMessage,
} from '../core/messages/compose/examples/example-messages.ts';
import { audienceLabels, MessageAudience } from '../core/messages/kinds/audiences.ts';
import { getMessageKind, messageKinds } from '../core/messages/message-kinds.ts';
import type { NotificationPolicy } from '../core/messages/schedule/notification-policy.ts';
import type { EscalationTarget } from '../core/sla/escalation-policy.ts';
import { TicketStatus } from '../core/ticket/model/lifecycle.ts';
import { getTicketPolicy, type TicketPolicy } from '../core/ticket/model/ticket-policy.ts';
import { toLocalDate } from '../core/time/local-date.ts';
import { isValidOn } from '../core/time/validity.ts';
import { formatMarkdownTable } from './cost/markdown.ts';

/**
 * Fixed date for which the messages page reads the directory, so that the generated page changes only when the directory's
 * data changes.
 */
const on = new Date('2021-12-03T09:00:00+07:00');

const timings = {
  immediate: () => 'each at once',
  interval: (minutes: number) => `at once, then every ${minutes} minutes`,
  digest: () => 'next digest',
  weekly: () => 'weekly e-mail',
};

const policyRow = (
  name: string,
  { timing, intervalMinutes, digestTimes, smsPerDay }: NotificationPolicy,
): string[] => {
  const isDigested = Object.values(timing).includes('digest');
  return [
    name,
    ...[timing.P2, timing.P3, timing.P4].map((one) => timings[one](intervalMinutes)),
    isDigested ? digestTimes.join(', ') : '–',
    String(smsPerDay),
  ];
};

const weekdays = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
  ...{ fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
};

/** English names of units on the page, because the directory contains only Vietnamese names. */
const englishNames: Readonly<Record<string, string>> = {
  UBND_TINH: 'the provincial People’s Committee',
  BCD: 'the COVID-19 steering committee',
  VP_UBND: 'the People’s Committee’s office',
  SO_TTTT: 'the Department of Information and Communications',
  TONG_DAI: 'the hotline’s operators',
};

const nameOf = (directory: Directory, unit: string): string => {
  const name = englishNames[unit] ?? findUnitInForce(directory, unit, on)?.name ?? unit;
  return `${name} (\`${unit}\`)`;
};

const policies = (directory: Directory, { notifications }: TicketPolicy): string => {
  const { officer, head, leadership, leadershipUnits, weekly, reminderSms } = notifications;
  const units = new Intl.ListFormat('en').format(
    leadershipUnits.map((unit) => nameOf(directory, unit)),
  );
  return `${formatMarkdownTable(
    ['Who', 'P2', 'P3', 'P4', 'Digests (working days)', 'SMS a day'],
    [
      policyRow('Handler, duty officer', officer),
      policyRow('Head of a unit', head),
      policyRow('Province’s leadership', leadership),
    ],
  )}

- Notifications about **P1** tickets are sent at once, except in a flood ([caps](#caps-and-quiet-hours), [decision
  25](adr/0025-floods-of-emergencies.md)).
- The **leadership** consists of the heads of ${units}. Their weekly e-mail is sent on ${weekdays[weekly.weekday]} at ${weekly.time} (on a day off,
  the next working day).
- Above the daily **cap** of SMS, notifications wait for the next digest. E-mails have no cap.
- The first digest of each working morning reminds officers of **overdue tickets** by e-mail until the unit answers. On the first
  ${reminderSms.firstMornings} mornings and every ${reminderSms.everyMornings}th morning it also reminds by SMS.`;
};

const roleNames = { handler: 'handler', duty: 'duty officer', head: 'head' };

const notifiedText = (directory: Directory, notify: EscalationTarget): string => {
  switch (notify.to) {
    case 'handler':
    case 'duty':
    case 'head':
      return `the unit’s ${roleNames[notify.to]}`;
    case 'above-head':
      return `the head ${notify.steps} ${notify.steps === 1 ? 'level' : 'levels'} above`;
    case 'unit':
      return `the ${roleNames[notify.role]} of ${nameOf(directory, notify.unit)}`;
  }
};

const escalationSteps = (directory: Directory): string =>
  formatMarkdownTable(
    ['Share of the deadline', 'Notified', 'Also, while nobody has acknowledged'],
    directory.ladder
      .filter((row) => isValidOn(row, toLocalDate(on)))
      .map(({ percent, notify, unacknowledged = [] }) => [
        `${percent}%`,
        notify.map((one) => notifiedText(directory, one)).join('; '),
        unacknowledged.map((one) => notifiedText(directory, one)).join('; ') || '–',
      ]),
  );

const caps = ({ sms, budget, emergencies, quiet, lostCode }: TicketPolicy): string =>
  formatMarkdownTable(
    ['Limit', 'Value', 'Beyond it'],
    [
      [
        'SMS about one ticket to its citizen',
        `${sms.perTicket}`,
        'e-mail, or listed as undelivered',
      ],
      [
        'SMS to one citizen’s number in a day',
        `${sms.perNumberAndDay}`,
        'results are sent the next day',
      ],
      ['SMS of a ticket for lost codes', `${lostCode.perTicket}`, 'not sent'],
      [
        'money for the SMS of a day',
        `$${budget.usdPerDay}`,
        'e-mail, in the order of `budget` in `life.json`; results, codes and P1 are always sent',
      ],
      [
        'SMS about emergencies in a day, each for officers and citizens',
        `${emergencies.smsPerDay}`,
        'e-mail only',
      ],
      [
        `messages about emergencies to one recipient in ${emergencies.perUnitWithinMinutes} minutes`,
        `${emergencies.perUnit}`,
        `one list every ${emergencies.bundleMinutes} minutes`,
      ],
      [
        'quiet hours of citizens and of P3 and P4',
        `${quiet.from}–${quiet.to}`,
        'sent when they end; codes are sent at once',
      ],
    ],
  );

const channelNames: Record<ComposedMessage['kind'], string> = {
  ...{ sms: 'SMS', email: 'e-mail', chat: 'Zalo, Messenger', zns: 'Zalo notification' },
};

const channelsOf = ({ messages }: ExampleMessage): string =>
  messages.map(({ kind }) => channelNames[kind]).join(', ');

/** Returns the channels by which most of the given example messages are sent. */
const usualChannels = (examples: readonly ExampleMessage[]): string => {
  const groups = [...Map.groupBy(examples, channelsOf)];
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
};

/** Returns the ticket statuses in which a message to citizens is still sent, unless it is sent in all of them. */
const listNeededStatuses = (description: string): string => {
  const kinds = messageKinds
    .map((kind) => getMessageKind(kind))
    .flatMap((kind) =>
      kind.to === 'citizen' && kind.description.en === description ? [kind] : [],
    );
  const statuses = TicketStatus.options.filter((status) =>
    kinds.some(({ examples, isNeeded }) =>
      examples.some(({ subject }) =>
        isNeeded(
          { status, assignment: 1, extension: { state: 'granted' } },
          { subject, assignment: 1 },
        ),
      ),
    ),
  );
  const isAlways = kinds.length === 0 || statuses.length === TicketStatus.options.length;
  return isAlways ? '' : `; while \`${statuses.join('/')}\``;
};

const messagesTo = (audience: MessageAudience, all: readonly ExampleMessage[]): string => {
  const examples = all.filter((one) => one.audience === audience);
  const usual = usualChannels(examples);
  const keysOf = (group: readonly ExampleMessage[]): string =>
    group
      .map((one) => ({ key: `\`${one.key}\``, channels: channelsOf(one) }))
      .map(({ key, channels }) => (channels === usual ? key : `${key} (${channels})`))
      .join(', ');
  const lines = [...Map.groupBy(examples, ({ description }) => description.en)].map(
    ([description, group]) =>
      `- ${description}: ${keysOf(group)}${audience === 'citizen' ? listNeededStatuses(description) : ''}`,
  );
  return `### ${audienceLabels[audience].en}: ${usual}

${lines.join('\n')}`;
};

/**
 * Returns a Markdown page that lists all messages the hotline can send, generated from the files of the directory (reference
 * data).
 */
export function renderMessagesPage(): string {
  const validated = validateDirectory(readDirectoryFiles());
  if (validated.kind === 'invalid') throw new Error('The directory’s files are not valid');
  const { directory } = validated;
  const ticketPolicy = getTicketPolicy(directory, on);
  const examples = composeExampleMessages(directory, { now: on }).filter(
    ({ lang }) => lang === 'vi',
  );
  return `# Messages

This page shows administrators who receives which message, when, and through which channel. It is generated from the directory files
\`life.json\` and \`ladder.json\` (\`npm run generate -- snapshots\`): do not edit it. The console page *Quản trị › Tin nhắn* shows every
message as its reader gets it. [Decision 27](adr/0027-notification-policies.md) gives the reasons.

## When officers are notified of tickets

${policies(directory, ticketPolicy)}

## Escalation

${escalationSteps(directory)}

An escalation step does not notify an accused unit, or a unit that has meanwhile done the missing action. From the first working
morning after the deadline, the unit gets a reminder each working day. Every fifth reminder also goes to superiors: first to the
unit’s head, then each time to one more level above.

## Caps and quiet hours

${caps(ticketPolicy)}

## Messages by reader

An SMS has no accents, so that it fits into one part (up to three parts in a flood of emergencies). Officers get texts in Vietnamese,
citizens also in English and, in chats, Khmer. A citizen is notified through the first channel that works; an officer gets SMS and
e-mail, or only e-mail if no action is due. The lists contain the keys of each event's messages, their channels if they differ from
the heading, and the statuses outside which citizens' messages are dropped.

${MessageAudience.options.map((audience) => messagesTo(audience, examples)).join('\n\n')}
`;
}
