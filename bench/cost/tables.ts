import { type BillLine, billOf, totalUsd, usedBy } from './bill.ts';
import type { Counts } from './counts.ts';
import { floorUsd } from './floor.ts';
import { dollars, inputsLine, list, number, span, table } from './markdown.ts';
import { type Monthly, monthly } from './monthly-prices.ts';
import { prices, smsPart } from './prices.ts';
import { type Surge, surgeOf } from './surge.ts';
import { telephonyPrices } from './telephony-prices.ts';
import { telephonyPricesList, telephonyTable, totalTable } from './telephony-tables.ts';
import { guarded } from './written.ts';

/** Measured AWS usage of one ticket: until the citizen has the receipt, and in total. */
export type Measured = { opening: Counts; life: Counts };
export type Reckoned = {
  ordinary: Measured;
  worst: Measured;
  floor: Record<Monthly, number>;
  /** Maximum number of SMS per day for the whole hotline. */
  smsPerDay: number;
  /** Monthly spending limit at which AWS stops sending SMS, in US dollars. */
  smsBudgetUsd: number;
};

const countsTable = ({ ordinary, worst }: Reckoned): string => {
  const [usual, most] = [ordinary, worst].map(({ opening, life }) => guarded(opening, life));
  const rows = Object.entries(usual ?? {}).map(([name, count]) => [
    name,
    number(count),
    number(most?.[name] ?? 0),
  ]);
  return table(['of one ticket', 'ordinary', 'worst'], rows);
};

const itemsTable = ({ ordinary, worst }: Reckoned): string => {
  const rows = ordinary.life.items.map(({ of, times, table: units, indexes }) => {
    const most = worst.life.items.find((one) => one.of === of);
    const inWorst = (most?.table ?? 0) + (most?.indexes ?? 0);
    return [of, ...[times, units, indexes, units + indexes, inWorst].map((count) => number(count))];
  });
  return table(['item', 'times', 'units of the table', 'of indexes', 'all', 'worst'], rows);
};

const sumUsd = (lines: readonly { usd: number }[]): number =>
  lines.reduce((sum, { usd }) => sum + usd, 0);

/** How many of the largest items a table shows before it sums up the others. */
const shownItems = 6;

const smsRow = (parts: readonly number[]): string[] => {
  const { low, middle, high } = smsPart;
  const usd = (count: number) => ({
    low: low * count * 1000,
    middle: middle * count * 1000,
    high: high * count * 1000,
  });
  return [`SMS at ${middle} a part (${low} to ${high})`, ...parts.map((one) => span(usd(one)))];
};

const billTable = ({ ordinary, worst }: Reckoned): string => {
  const lives = [ordinary.life, worst.life];
  const [usual = [], most = []] = lives.map((life) => billOf(usedBy(life)));
  const shown = usual.slice(0, shownItems).map(({ of }) => of);
  const row = (name: string, isIn: (line: BillLine) => boolean): string[] => [
    name,
    ...[usual, most].map((bill) => dollars(sumUsd(bill.filter(isIn)))),
  ];
  return table(
    ['USD for 1,000 tickets', 'ordinary', 'worst'],
    [
      ...shown.map((name) => row(name, ({ of }) => of === name)),
      row('others', ({ of }) => !shown.includes(of)),
      row('**all but SMS**', () => true),
      smsRow(lives.map(({ smsParts }) => smsParts)),
    ],
  );
};

const floorList = ({ floor }: Reckoned): string => {
  const counts = new Map<string, number>(Object.entries(floor));
  const items = Object.entries(monthly)
    .map(([name, { of, usd }]) => ({ of, count: counts.get(name) ?? 0, price: usd }))
    .map((item) => ({ ...item, usd: item.count * item.price }))
    .toSorted((a, b) => b.usd - a.usd);
  return list([
    ...items
      .slice(0, shownItems)
      .map(({ of, count, usd }): [string, string] => [`${of} × ${number(count)}`, dollars(usd)]),
    ['others', dollars(sumUsd(items.slice(shownItems)))],
    ['all', `**${dollars(floorUsd(floor))}**`],
  ]);
};

const surgeList = ({ ordinary, smsPerDay }: Reckoned): string => {
  const bill = billOf(usedBy(ordinary.life));
  const surges = [1000, 50_000, 500_000].map(
    (reports): Surge => surgeOf(reports, { bill, opening: ordinary.opening, perDay: smsPerDay }),
  );
  return list(
    surges.map(({ reports, smsSent, usd }) => [
      `${number(reports)} reports`,
      `${span(usd)} USD, ${number(smsSent)} SMS`,
    ]),
  );
};

/** The line of `docs/cost.md` that changes with every price of AWS. */
export const priceListLine = (): string =>
  inputsLine('the price list', { prices, monthly, smsPart, telephonyPrices });

export const tablesOf = (reckoned: Reckoned): Record<string, string> => ({
  counts: countsTable(reckoned),
  items: itemsTable(reckoned),
  bill: billTable(reckoned),
  floor: floorList(reckoned),
  surge: surgeList(reckoned),
  telephony: telephonyTable(),
  total: totalTable({
    floorUsd: floorUsd(reckoned.floor),
    ticketUsd: totalUsd(billOf(usedBy(reckoned.ordinary.life))) / 1000,
    smsPartsPerTicket: reckoned.ordinary.life.smsParts,
    smsPartUsd: smsPart,
    smsBudgetUsd: reckoned.smsBudgetUsd,
  }),
  prices: priceListLine(),
  'telephony-prices': telephonyPricesList(),
});
