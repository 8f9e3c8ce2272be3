import { dollars, number, table } from '../cost/markdown.ts';
import { type BilledMessage, billFor, type Played, withoutShownReceipts } from './bill.ts';
import { messageAssumptions, messagePrices, usdOf, vndPerUsd } from './data.ts';
import { type Scenarios, targets } from './targets.ts';
import { daysWithoutReminder, overCap, type TelephoneDay, telephoneDays } from './telephones.ts';

const count = (value: number): string => number(value, value < 100 && value % 1 !== 0 ? 1 : 0);

/** The bill of 1,000 tickets by audience and channel, for the three mixes of providers. */
export const billTable = (played: Played): string => {
  const rows = billFor(played).filter(({ sns, zalo }) => sns.messages > 0 || zalo.messages > 0);
  const usd = (mix: 'sns' | 'gateway' | 'zalo'): string =>
    `**${dollars(rows.reduce((sum, row) => sum + row[mix].usd, 0))}**`;
  return table(
    ['to', 'by', 'messages', 'USD, SNS only', 'USD, gateway', 'messages, Zalo first', 'USD'],
    [
      ...rows.map(({ audience, channel, sns, gateway, zalo }) => [
        ...[audience, channel, count(sns.messages), dollars(sns.usd), dollars(gateway.usd)],
        ...[count(zalo.messages), dollars(zalo.usd)],
      ]),
      ['**all**', '', '', usd('sns'), usd('gateway'), '', usd('zalo')],
    ],
  );
};

/** The targets with the values of today, and with those once a page's receipt needs no SMS. */
export const targetsTable = ({ ordinary, worst }: Scenarios): string =>
  table(
    ['target', 'at most', 'before', 'with every receipt', '', 'no SMS when the page showed it', ''],
    targets.map(({ of, unit, atMost, before, value }) => {
      const shown = (amount: number): string => (unit === 'USD' ? dollars(amount) : count(amount));
      const values = [
        value({ ordinary, worst }),
        value({ ordinary: withoutShownReceipts(ordinary), worst: withoutShownReceipts(worst) }),
      ];
      return [
        ...[of, shown(atMost), before === undefined ? '–' : shown(before)],
        ...values.flatMap((one) => [shown(one), one <= atMost ? 'met' : '**missed**']),
      ];
    }),
  );

const smsOf = (messages: readonly BilledMessage[]): Map<string, BilledMessage[]> =>
  Map.groupBy(
    messages.filter(({ channel }) => channel === 'SMS'),
    ({ audience, about }) => `${audience} | ${about}`,
  );

/** Which messages make the cost: SMS of one ticket by audience and subject, the most frequent first. */
export const subjectsTable = ({ ordinary, worst }: Scenarios): string => {
  const [usual, most] = [smsOf(ordinary.messages), smsOf(worst.messages)];
  const rows = [...new Set([...usual.keys(), ...most.keys()])].map((name) => ({
    name,
    ordinary: (usual.get(name)?.length ?? 0) / ordinary.tickets.length,
    worst: (most.get(name)?.length ?? 0) / worst.tickets.length,
  }));
  return table(
    ['SMS to', 'about', 'of an ordinary ticket', 'of one that nobody answers'],
    rows
      .toSorted((a, b) => b.ordinary - a.ordinary || b.worst - a.worst)
      .map(({ name, ...of }) => [name, number(of.ordinary, 2), count(of.worst)]),
  );
};

export const messagePricesTable = (): string =>
  table(
    ['price', 'low', 'used', 'high', 'USD', 'read', 'from'],
    [
      ...Object.values(messagePrices).map((one) => [
        one.of,
        ...[one.low, one.price, one.high].map((price) => `${price} ${one.currency}`),
        dollars(usdOf(one)),
        one.read,
        `${one.isAssumption ? '**assumption**; ' : ''}${one.source}`,
      ]),
      ['Dong for a dollar', '', number(vndPerUsd.value), '', '', vndPerUsd.read, vndPerUsd.source],
    ],
  );

const shownValue = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, share]) => `${name} ${share}`)
        .join(', ')
    : String(value);

export const assumptionsTable = (): string =>
  table(
    ['assumed', 'of', 'from'],
    Object.values(messageAssumptions).map(({ value, note, source }) => [
      shownValue(value),
      note,
      source,
    ]),
  );

const byCount = (a: TelephoneDay, b: TelephoneDay): number =>
  b.sms + b.emergencies - (a.sms + a.emergencies) || a.date.localeCompare(b.date);

/** The telephones and days with the most SMS. */
export const telephonesTable = (days: readonly TelephoneDay[], rows = 12): string =>
  table(
    ['day', 'telephone of', 'SMS', 'at most', 'SMS about emergencies'],
    days
      .toSorted(byCount)
      .slice(0, rows)
      .map(({ date, posts, sms, cap, emergencies }) => [
        ...[date, posts.join(', '), `${sms}${sms > cap ? ' **over**' : ''}`],
        ...[String(cap), String(emergencies)],
      ]),
  );

/** A scenario in one row, as it is now and as it was before notifications were grouped. */
export const scenarioRow = (name: string, played: Played, before: string): string[] => {
  const days = telephoneDays(played.messages);
  const most = days.toSorted(byCount)[0];
  const missing = daysWithoutReminder(played).length;
  return [
    name,
    before,
    count(played.messages.filter(({ channel }) => channel === 'SMS').length),
    most ? `${most.sms + most.emergencies} (${most.posts.join(', ')})` : '0',
    overCap(days).length === 0 ? 'none' : `**${overCap(days).length}**`,
    missing === 0 ? 'none' : `**${missing}**`,
  ];
};

export const scenariosTable = (rows: readonly string[][]): string =>
  table(
    [
      ...['scenario', 'before', 'SMS', 'most to a telephone in a day'],
      ...['telephone days over the cap', 'working days without a reminder'],
    ],
    rows,
  );
