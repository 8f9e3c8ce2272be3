import { getMessageKind } from '../../core/messages/message-kinds.ts';
import {
  formatChecksumLine,
  formatDollars,
  formatMarkdownList,
  formatMarkdownTable,
  formatNumber,
} from '../cost/markdown.ts';
import {
  type BilledMessage,
  computeMessageBill,
  excludeWebReceiptSms,
  type MessageSimulationResult,
} from './bill.ts';
import { messageAssumptions, messagePrices, vndPerUsd } from './prices.ts';
import {
  countSmsByTelephoneDay,
  findDaysOverSmsLimit,
  findDaysWithoutReminder,
  type TelephoneDayCount,
} from './sms-per-telephone.ts';
import { type MessageScenarioResults, messageCostTargets } from './targets.ts';

const count = (value: number): string =>
  formatNumber(value, value < 100 && value % 1 !== 0 ? 1 : 0);

/**
 * Returns a Markdown table of the message costs of 1,000 tickets by audience and channel, for the three combinations of
 * providers.
 */
export function formatBillTable(played: MessageSimulationResult): string {
  const rows = computeMessageBill(played).filter(
    ({ sns, zalo }) => sns.messages > 0 || zalo.messages > 0,
  );
  const usd = (mix: 'sns' | 'gateway' | 'zalo'): string =>
    `**${formatDollars(rows.reduce((sum, row) => sum + row[mix].usd, 0))}**`;
  return formatMarkdownTable(
    ['to', 'by', 'messages', 'USD, SNS only', 'USD, gateway', 'messages, Zalo first', 'USD'],
    [
      ...rows.map(({ audience, channel, sns, gateway, zalo }) => [
        ...[
          audience,
          channel,
          count(sns.messages),
          formatDollars(sns.usd),
          formatDollars(gateway.usd),
        ],
        ...[count(zalo.messages), formatDollars(zalo.usd)],
      ]),
      ['**all**', '', '', usd('sns'), usd('gateway'), '', usd('zalo')],
    ],
  );
}

/**
 * Returns a Markdown table of the province's limits for messages with the measured values, once with all receipts and once
 * without SMS receipts for reports from the web.
 */
export function formatTargetsTable({ ordinary, worst }: MessageScenarioResults): string {
  return formatMarkdownTable(
    ['target', 'at most', 'with all SMS receipts', 'without SMS receipts for web reports'],
    messageCostTargets.map(({ of, unit, atMost, value }) => {
      const shown = (amount: number): string =>
        unit === 'USD' ? formatDollars(amount) : count(amount);
      const values = [
        value({ ordinary, worst }),
        value({ ordinary: excludeWebReceiptSms(ordinary), worst: excludeWebReceiptSms(worst) }),
      ];
      return [
        ...[of, shown(atMost)],
        ...values.map((one) => `${shown(one)}${one <= atMost ? '' : ' **missed**'}`),
      ];
    }),
  );
}

const smsOf = (messages: readonly BilledMessage[]): Map<string, BilledMessage[]> =>
  Map.groupBy(
    messages.filter(({ channel }) => channel === 'SMS'),
    ({ audience, about }) => `${audience}: ${getMessageKind({ about }).description.en}`,
  );

/**
 * Returns a Markdown table of the number of SMS per ticket by audience and subject, most frequent first, which shows what
 * causes the cost.
 */
export function formatSubjectsTable({ ordinary, worst }: MessageScenarioResults): string {
  const [usual, most] = [smsOf(ordinary.messages), smsOf(worst.messages)];
  const rows = [...new Set([...usual.keys(), ...most.keys()])].map((name) => ({
    name,
    ordinary: (usual.get(name)?.length ?? 0) / ordinary.tickets.length,
    worst: (most.get(name)?.length ?? 0) / worst.tickets.length,
  }));
  return formatMarkdownTable(
    ['SMS to', 'per ordinary ticket', 'per unanswered ticket'],
    rows
      .filter((row) => row.ordinary >= 0.1 || row.worst >= 2)
      .toSorted((a, b) => b.ordinary - a.ordinary || b.worst - a.worst)
      .map(({ name, ...of }) => [name, formatNumber(of.ordinary, 2), count(of.worst)]),
  );
}

/** Returns a Markdown list of the prices that determine the cost of messages. */
export function formatMessagePrices(): string {
  const { snsSmsPart, gatewaySmsPart, zaloNotification } = messagePrices;
  return formatMarkdownList(
    [snsSmsPart, gatewaySmsPart, zaloNotification].map((one) => [
      one.of,
      `expected price ${one.price} ${one.currency} (low ${one.low}, high ${one.high}), ${one.isAssumption ? '**assumption**' : `looked up on ${one.read}`}`,
    ]),
  );
}

/** Returns the line with the checksum of all message prices and assumptions, which is part of `docs/cost.md`. */
export function formatMessageChecksumLine(): string {
  return formatChecksumLine('these files', { messagePrices, vndPerUsd, messageAssumptions });
}

const byCount = (a: TelephoneDayCount, b: TelephoneDayCount): number =>
  b.sms + b.emergencies - (a.sms + a.emergencies) || a.date.localeCompare(b.date);

/** Returns a Markdown table of the days on which an officer's telephone got the most SMS. */
export function formatSmsByTelephoneTable(days: readonly TelephoneDayCount[], rows = 12): string {
  return formatMarkdownTable(
    ['day', 'telephone of', 'SMS', 'at most', 'SMS about emergencies'],
    days
      .toSorted(byCount)
      .slice(0, rows)
      .map(({ date, posts, sms, cap, emergencies }) => [
        ...[date, posts.join(', '), `${sms}${sms > cap ? ' **over**' : ''}`],
        ...[String(cap), String(emergencies)],
      ]),
  );
}

/** Returns the Markdown table row with the SMS counts and rule violations of one simulated scenario. */
export function formatScenarioRow(name: string, played: MessageSimulationResult): string[] {
  const days = countSmsByTelephoneDay(played.messages);
  const most = days.toSorted(byCount)[0];
  const faults = [findDaysOverSmsLimit(days).length, findDaysWithoutReminder(played).length];
  return [
    name,
    count(played.messages.filter(({ channel }) => channel === 'SMS').length),
    most ? `${most.sms + most.emergencies} (${most.posts.join(', ')})` : '0',
    faults.join(' / '),
  ];
}

export function formatScenariosTable(rows: readonly string[][]): string {
  return formatMarkdownTable(
    [
      ...['scenario', 'SMS', 'maximum per telephone and day'],
      'days over the limit / without reminder',
    ],
    rows,
  );
}
