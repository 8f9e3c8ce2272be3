import { type BillLine, computeBill, computePricedUsage, sumBillUsd } from './bill.ts';
import { toDocumentedCounts } from './documented-counts.ts';
import { sumFixedMonthlyUsd } from './fixed-monthly-cost.ts';
import {
  formatChecksumLine,
  formatDollars,
  formatMarkdownList,
  formatMarkdownTable,
  formatNumber,
  formatUsdRange,
} from './markdown.ts';
import type { UsageCounts } from './measure/usage-counts.ts';
import { type MonthlyPriceName, monthlyPrices } from './monthly-prices.ts';
import { awsPrices, smsPartPrice } from './prices.ts';
import { computeSurgeDayCost, type SurgeDayCost } from './surge-day-cost.ts';
import { telephonyPrices } from './telephony-prices.ts';
import {
  formatTelephonyPrices,
  formatTelephonyTable,
  formatTotalTable,
} from './telephony-tables.ts';

/**
 * Measured AWS usage of one ticket. `opening` covers the time until the citizen has the receipt, `life` the time until the
 * ticket is closed.
 */
export type MeasuredTicket = { opening: UsageCounts; lifetime: UsageCounts };
export type CostResults = {
  ordinary: MeasuredTicket;
  worst: MeasuredTicket;
  floor: Record<MonthlyPriceName, number>;
  /** Maximum number of SMS that the whole hotline sends per day. */
  smsPerDay: number;
  /** Monthly SMS spending in US dollars at which SNS stops sending SMS. */
  smsBudgetUsd: number;
};

const countsTable = ({ ordinary, worst }: CostResults): string => {
  const [usual, most] = [ordinary, worst].map(({ opening, lifetime }) =>
    toDocumentedCounts(opening, lifetime),
  );
  const rows = Object.entries(usual ?? {}).map(([name, count]) => [
    name,
    formatNumber(count),
    formatNumber(most?.[name] ?? 0),
  ]);
  return formatMarkdownTable(['of one ticket', 'ordinary', 'worst'], rows);
};

const itemsTable = ({ ordinary, worst }: CostResults): string => {
  const rows = ordinary.lifetime.items.map(({ of, times, table: units, indexes }) => {
    const most = worst.lifetime.items.find((one) => one.of === of);
    const inWorst = (most?.table ?? 0) + (most?.indexes ?? 0);
    return [
      of,
      ...[times, units, indexes, units + indexes, inWorst].map((count) => formatNumber(count)),
    ];
  });
  return formatMarkdownTable(
    ['item', 'times', 'units of the table', 'of indexes', 'all', 'worst'],
    rows,
  );
};

const sumUsd = (lines: readonly { usd: number }[]): number =>
  lines.reduce((sum, { usd }) => sum + usd, 0);

/** Number of rows with the most expensive items in a cost table. The last row sums all other items. */
const shownItems = 6;

const smsRow = (parts: readonly number[]): string[] => {
  const { low, middle, high } = smsPartPrice;
  const usd = (count: number) => ({
    low: low * count * 1000,
    middle: middle * count * 1000,
    high: high * count * 1000,
  });
  return [
    `SMS at ${middle} a part (${low} to ${high})`,
    ...parts.map((one) => formatUsdRange(usd(one))),
  ];
};

const billTable = ({ ordinary, worst }: CostResults): string => {
  const lifetimeCounts = [ordinary.lifetime, worst.lifetime];
  const [usual = [], most = []] = lifetimeCounts.map((usageCounts) =>
    computeBill(computePricedUsage(usageCounts)),
  );
  const shown = usual.slice(0, shownItems).map(({ of }) => of);
  const row = (name: string, isIn: (line: BillLine) => boolean): string[] => [
    name,
    ...[usual, most].map((bill) => formatDollars(sumUsd(bill.filter(isIn)))),
  ];
  return formatMarkdownTable(
    ['USD for 1,000 tickets', 'ordinary', 'worst'],
    [
      ...shown.map((name) => row(name, ({ of }) => of === name)),
      row('others', ({ of }) => !shown.includes(of)),
      row('**all but SMS**', () => true),
      smsRow(lifetimeCounts.map(({ smsParts }) => smsParts)),
    ],
  );
};

const floorList = ({ floor }: CostResults): string => {
  const counts = new Map<string, number>(Object.entries(floor));
  const items = Object.entries(monthlyPrices)
    .map(([name, { of, usd }]) => ({ of, count: counts.get(name) ?? 0, price: usd }))
    .map((item) => ({ ...item, usd: item.count * item.price }))
    .toSorted((a, b) => b.usd - a.usd);
  return formatMarkdownList([
    ...items
      .slice(0, shownItems)
      .map(({ of, count, usd }): [string, string] => [
        `${of} × ${formatNumber(count)}`,
        `${formatDollars(usd)} USD a month`,
      ]),
    ['all other resources', `${formatDollars(sumUsd(items.slice(shownItems)))} USD a month`],
    ['total', `**${formatDollars(sumFixedMonthlyUsd(floor))} USD a month**`],
  ]);
};

const surgeList = ({ ordinary, smsPerDay }: CostResults): string => {
  const bill = computeBill(computePricedUsage(ordinary.lifetime));
  const surges = [1000, 50_000, 500_000].map(
    (reports): SurgeDayCost =>
      computeSurgeDayCost(reports, { bill, opening: ordinary.opening, perDay: smsPerDay }),
  );
  return formatMarkdownList(
    surges.map(({ reports, smsSent, usd }) => [
      `day with ${formatNumber(reports)} web reports`,
      `all AWS costs ${formatUsdRange(usd)} USD, ${formatNumber(smsSent)} SMS receipts`,
    ]),
  );
};

/** Returns the line with the checksum of all AWS prices, which is part of `docs/cost.md`. */
export function formatPriceChecksumLine(): string {
  return formatChecksumLine('the price list', {
    prices: awsPrices,
    monthly: monthlyPrices,
    smsPart: smsPartPrice,
    telephonyPrices,
  });
}

export function formatCostTables(reckoned: CostResults): Record<string, string> {
  return {
    counts: countsTable(reckoned),
    items: itemsTable(reckoned),
    bill: billTable(reckoned),
    floor: floorList(reckoned),
    surge: surgeList(reckoned),
    telephony: formatTelephonyTable(),
    total: formatTotalTable({
      floorUsd: sumFixedMonthlyUsd(reckoned.floor),
      ticketUsd: sumBillUsd(computeBill(computePricedUsage(reckoned.ordinary.lifetime))) / 1000,
      smsPartsPerTicket: reckoned.ordinary.lifetime.smsParts,
      smsPartUsd: smsPartPrice,
      smsBudgetUsd: reckoned.smsBudgetUsd,
    }),
    prices: formatPriceChecksumLine(),
    'telephony-prices': formatTelephonyPrices(),
  };
}
