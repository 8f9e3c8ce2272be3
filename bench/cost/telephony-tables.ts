import {
  formatDollars,
  formatMarkdownList,
  formatMarkdownTable,
  formatNumber,
  formatUsdRange,
} from './markdown.ts';
import {
  busyCallLoad,
  type CallLoad,
  callLoads,
  computeMonthlyTotal,
  computeTelephonyTotal,
  computeTelephonyUsd,
  type MonthlyTotalInput,
  type UsdRange,
} from './telephony.ts';
import { telephonyPriceNames, telephonyPrices } from './telephony-prices.ts';

const head = (of: string): string[] => [
  of,
  ...callLoads.map(
    ({ name, callsADay, ticketsADay }) =>
      `${name}: ${formatNumber(callsADay)} calls, ${formatNumber(ticketsADay)} tickets a day`,
  ),
];

const row = (of: string, cell: (size: CallLoad) => string): string[] => [
  of,
  ...callLoads.map(cell),
];

const oneCall: CallLoad = { name: '', callsADay: 1 / 30, ticketsADay: 0, staff: 0 };

/** Names of the prices that dominate the cost of a call. The table sums all other prices in one row. */
const callPrices = ['voiceMinute', 'inboundMinute', 'outboundMinute'] as const;

const sumOf = (ranges: readonly UsdRange[]): UsdRange => {
  const sum = (end: keyof UsdRange): number => ranges.reduce((all, one) => all + one[end], 0);
  return { low: sum('low'), middle: sum('middle'), high: sum('high') };
};

/** Returns a Markdown table with the telephony cost of a busy month and of a single call. */
export function formatTelephonyTable(): string {
  const isCallPrice = new Set<string>(callPrices);
  const others = telephonyPriceNames.filter((name) => !isCallPrice.has(name));
  const cells = (of: string, usd: (size: CallLoad) => UsdRange): string[] => [
    of,
    ...[busyCallLoad, oneCall].map((size) => formatUsdRange(usd(size))),
  ];
  return formatMarkdownTable(
    ['USD', 'a busy month', 'a call'],
    [
      ...callPrices.map((name) =>
        cells(telephonyPrices[name].of, (size) => computeTelephonyUsd(size, name)),
      ),
      cells('others', (size) => sumOf(others.map((name) => computeTelephonyUsd(size, name)))),
      cells('**all**', computeTelephonyTotal),
    ],
  );
}

export function formatTotalTable(input: MonthlyTotalInput): string {
  const of = (size: CallLoad) => computeMonthlyTotal(size, input);
  return formatMarkdownTable(head('USD a month'), [
    row('before the first call or ticket', (size) => formatDollars(of(size).floorUsd)),
    row('telephone and staff', (size) => formatUsdRange(of(size).telephony)),
    row('tickets, all but SMS', (size) => formatDollars(of(size).ticketsUsd)),
    row('SMS, at most `smsBudgetUsd`', (size) => formatUsdRange(of(size).sms)),
    row('**all**', (size) => `**${formatUsdRange(of(size).all)}**`),
  ]);
}

export function formatTelephonyPrices(): string {
  return formatMarkdownList(
    callPrices.map((name) => {
      const { of, usd, checked } = telephonyPrices[name];
      const source = /^\d/.test(checked) ? `looked up on ${checked}` : checked;
      return [of, `expected price ${usd.middle} USD (low ${usd.low}, high ${usd.high}), ${source}`];
    }),
  );
}
