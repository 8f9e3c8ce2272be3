import { dollars, number, table } from './markdown.ts';
import {
  type MonthlyInput,
  monthlyTotal,
  type Size,
  sizes,
  telephonyTotal,
  telephonyUsd,
  type UsdRange,
} from './telephony.ts';
import { telephonyPriceNames, telephonyPrices } from './telephony-prices.ts';

const span = ({ low, middle, high }: UsdRange): string =>
  low === high ? dollars(middle) : `${dollars(middle)} (${dollars(low)} to ${dollars(high)})`;

const head = (of: string): string[] => [
  of,
  ...sizes.map(
    ({ name, callsADay, ticketsADay }) =>
      `${name}: ${number(callsADay)} calls, ${number(ticketsADay)} tickets a day`,
  ),
];

const row = (of: string, cell: (size: Size) => string): string[] => [of, ...sizes.map(cell)];

const oneCall: Size = { name: '', callsADay: 1 / 30, ticketsADay: 0, staff: 0 };

export const telephonyTable = (): string =>
  table(
    [...head('USD a month'), 'of one call'],
    [
      ...telephonyPriceNames.map((name) => [
        ...row(telephonyPrices[name].of, (size) => span(telephonyUsd(size, name))),
        dollars(telephonyUsd(oneCall, name).middle),
      ]),
      [
        ...row('**all**', (size) => `**${span(telephonyTotal(size))}**`),
        `**${span(telephonyTotal(oneCall))}**`,
      ],
    ],
  );

export const totalTable = (input: MonthlyInput): string => {
  const of = (size: Size) => monthlyTotal(size, input);
  return table(head('USD a month'), [
    row('before the first call or ticket', (size) => dollars(of(size).floorUsd)),
    row('telephone and staff', (size) => span(of(size).telephony)),
    row('tickets, all but SMS', (size) => dollars(of(size).ticketsUsd)),
    row('SMS, at most `smsBudgetUsd`', (size) => span(of(size).sms)),
    row('**all**', (size) => `**${span(of(size).all)}**`),
  ]);
};

export const telephonyPricesTable = (): string =>
  table(
    ['price', 'USD low', 'middle', 'high', 'read', 'from'],
    telephonyPriceNames.map((name) => {
      const { of, usd, checked, source } = telephonyPrices[name];
      return [of, String(usd.low), String(usd.middle), String(usd.high), checked, source];
    }),
  );
