import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineCommand } from '../bin/cli/command.ts';
import { print } from '../bin/cli/program.ts';
import { type Directory, validateDirectory } from '../core/directory/directory.ts';
import { readDirectoryFiles } from '../core/directory/directory-files.ts';
import { findUnitInForce } from '../core/directory/unit.ts';
import type { ComposedMessage } from '../core/messages/compose.ts';
import { composeExampleMessages, type ExampleMessage } from '../core/messages/example-messages.ts';
import type { MessageAudience } from '../core/messages/message-kinds.ts';
import type { NotificationPolicy } from '../core/messages/notification-policy.ts';
import { audienceLabels, messageOccasionLabels } from '../core/messages/wording/message-kinds.ts';
import type { NotifyTarget } from '../core/sla/threshold.ts';
import { getTicketPolicy, type TicketPolicy } from '../core/ticket/life.ts';

const pagePath = 'docs/messages.md';

/** The opening, so that the page changes with the data only. */
const on = new Date('2021-12-03T09:00:00+07:00');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const timings = {
  immediate: () => 'each at once',
  interval: (minutes: number) => `at once, then together every ${minutes} minutes`,
  digest: () => 'in the next digest',
  weekly: () => 'only in the weekly e-mail',
};

const policyRow = (
  name: string,
  { timing, intervalMinutes, digestTimes, smsPerDay }: NotificationPolicy,
): string[] => {
  const isDigested = Object.values(timing).includes('digest');
  return [
    name,
    'each at once, no cap',
    ...[timing.P2, timing.P3, timing.P4].map((one) => timings[one](intervalMinutes)),
    isDigested ? digestTimes.join(', ') : '–',
    String(smsPerDay),
  ];
};

const weekdays = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
  ...{ fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
};

const nameOf = (directory: Directory, unit: string): string =>
  findUnitInForce(directory, unit, on)?.name ?? unit;

const policies = (directory: Directory, { notifications }: TicketPolicy): string => {
  const { officer, head, leadership, leadershipUnits, weekly, reminderSms } = notifications;
  const units = leadershipUnits.map((unit) => nameOf(directory, unit)).join('; ');
  return `${table(
    ['Who', 'P1', 'P2', 'P3', 'P4', 'Digests (working days)', 'SMS a day, P1 excepted'],
    [
      policyRow('Handler, duty officer', officer),
      policyRow('Head of a unit', head),
      policyRow('Province’s leadership', leadership),
    ],
  )}

The leadership are the heads of: ${units}. They get one e-mail a week, on ${weekdays[weekly.weekday]} at ${weekly.time} (on a day
off, the next working day). An SMS above the cap is sent with the next digest. E-mails have the same times and no cap.
Overdue tickets are reminded of with the first digest of each working morning, until somebody answers: by e-mail, on the first
${reminderSms.firstMornings} mornings and each ${reminderSms.everyMornings}th by SMS too.`;
};

const roleNames = { handler: 'handler', duty: 'duty officer', head: 'head' };

const notifiedText = (directory: Directory, notify: NotifyTarget): string => {
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

const ladder = (directory: Directory): string =>
  table(
    ['Share of the deadline', 'Notified', 'Also, while nobody has acknowledged'],
    directory.ladder.map(({ percent, notify, unacknowledged = [] }) => [
      `${percent}%`,
      notify.map((one) => notifiedText(directory, one)).join('; '),
      unacknowledged.map((one) => notifiedText(directory, one)).join('; ') || '–',
    ]),
  );

const caps = ({ sms, budget, emergencies, quiet, lostCode }: TicketPolicy): string =>
  table(
    ['Cap', 'Number', 'Above it'],
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
        'e-mail, in the order of the table *life*; results, codes and P1 are always sent',
      ],
      [
        'SMS about emergencies in a day, to officers and to citizens each',
        `${emergencies.smsPerDay}`,
        'e-mail only',
      ],
      [
        `single messages about emergencies to one post in ${emergencies.perUnitWithinMinutes} minutes`,
        `${emergencies.perUnit}`,
        `one message every ${emergencies.bundleMinutes} minutes that lists them`,
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

const textOf = ({ messages }: ExampleMessage): string => {
  const sms = messages.find(({ kind }) => kind === 'sms');
  const [first] = messages;
  if (sms?.kind === 'sms') return sms.text;
  return first?.kind === 'email' ? `*${first.subject}*` : '';
};

const messagesTo = (audience: MessageAudience, examples: readonly ExampleMessage[]): string => {
  const rows = examples
    .filter((one) => one.audience === audience && one.lang === 'vi')
    .map((one) => [
      messageOccasionLabels[one.about].en,
      `\`${one.key}\``,
      channelsOf(one),
      textOf(one).replaceAll('|', '\\|'),
    ]);
  return `### ${audienceLabels[audience].en}

${table(['When', 'Key', 'Channels', 'Example'], rows)}`;
};

const audiences = ['citizen', 'officer', 'operator', 'supervisor', 'leadership'] as const;

/** The page about all messages, made from the directory's files. */
export const messagesPage = (): string => {
  const validated = validateDirectory(readDirectoryFiles());
  if (validated.kind === 'invalid') throw new Error('The directory’s files are not valid');
  const { directory } = validated;
  const life = getTicketPolicy(directory, on);
  const examples = composeExampleMessages(directory, { now: on });
  return `# Messages

Who receives which message, when, and by which channel; for administrators. Generated from the data by \`npm run generate --
messages\`: don't edit it. The numbers are in the tables *life* and *ladder* of the directory, the texts of SMS in *Quản trị › Tin
nhắn*, where every message can be read as its reader gets it. Why it is so: [decision 27](adr/0027-notification-policies.md).

## When officers are notified of tickets

${policies(directory, life)}

## Escalation

${ladder(directory)}

A step is not sent to who is accused, nor about what has been done since. From the working morning after the deadline on the morning’s reminder comes each working day, and
every fifth working morning to one level more.

## Caps and quiet hours

${caps(life)}

## Texts

Each SMS is one part, without accents (up to three parts: emergencies in a flood). Officers read Vietnamese; citizens also read
English, and Khmer in chats. A citizen gets a message by the first channel that reaches them, an officer by SMS and
e-mail, or by e-mail alone who need not act now: a co-unit, others than handler and heads at a step, and who hears that a citizen
wrote. The
ticket of the examples is invented.

${audiences.map((audience) => messagesTo(audience, examples)).join('\n\n')}
`;
};

export const messages = defineCommand({
  description: `Writes ${pagePath}: who receives which message, when and by which channel, from the directory's files.`,
  options: {},
  examples: [''],
  exitCodes: { 0: 'the page was written' },
  run: async () => {
    writeFileSync(resolve(import.meta.dirname, '..', pagePath), messagesPage());
    print(`Wrote ${pagePath}.`);
    return 0;
  },
});
