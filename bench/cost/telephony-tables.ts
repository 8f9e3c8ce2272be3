import { formatDollars, formatMarkdownTable, formatNumber, list, span } from './markdown.ts';
import {
  busy,
  type CallLoad,
  callLoads,
  type MonthlyInput,
  monthlyTotal,
  telephonyTotal,
  telephonyUsd,
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

/** Names of the prices that dominate the bill for calls. The table shows the sum of all other prices. */
const callPrices = ['voiceMinute', 'inboundMinute', 'outboundMinute'] as const;

const sumOf = (ranges: readonly UsdRange[]): UsdRange => {
  const sum = (end: keyof UsdRange): number => ranges.reduce((all, one) => all + one[end], 0);
  return { low: sum('low'), middle: sum('middle'), high: sum('high') };
};

/** Returns a Markdown table with the telephony cost of a busy month and of a single call. */
export function telephonyTable(): string {
  const isCallPrice = new Set<string>(callPrices);
  const others = telephonyPriceNames.filter((name) => !isCallPrice.has(name));
  const cells = (of: string, usd: (size: CallLoad) => UsdRange): string[] => [
    of,
    ...[busy, oneCall].map((size) => span(usd(size))),
  ];
  return formatMarkdownTable(
    ['USD', 'a busy month', 'a call'],
    [
      ...callPrices.map((name) =>
        cells(telephonyPrices[name].of, (size) => telephonyUsd(size, name)),
      ),
      cells('others', (size) => sumOf(others.map((name) => telephonyUsd(size, name)))),
      cells('**all**', telephonyTotal),
    ],
  );
}

export function totalTable(input: MonthlyInput): string {
  const of = (size: CallLoad) => monthlyTotal(size, input);
  return formatMarkdownTable(head('USD a month'), [
    row('before the first call or ticket', (size) => formatDollars(of(size).floorUsd)),
    row('telephone and staff', (size) => span(of(size).telephony)),
    row('tickets, all but SMS', (size) => formatDollars(of(size).ticketsUsd)),
    row('SMS, at most `smsBudgetUsd`', (size) => span(of(size).sms)),
    row('**all**', (size) => `**${span(of(size).all)}**`),
  ]);
}

export function telephonyPricesList(): string {
  return list(
    callPrices.map((name) => {
      const { of, usd, checked } = telephonyPrices[name];
      return [of, `${usd.low} / ${usd.middle} / ${usd.high}, ${checked}`];
    }),
  );
}
