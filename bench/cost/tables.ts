import { type BillLine, billOf, totalUsd, usedBy } from './bill.ts';
import type { Counts } from './counts.ts';
import { floorUsd } from './floor.ts';
import { dollars, number, table } from './markdown.ts';
import { type Monthly, monthly } from './monthly-prices.ts';
import { prices, smsPart } from './prices.ts';
import { type Surge, surgeOf } from './surge.ts';
import { telephonyPricesTable, telephonyTable, totalTable } from './telephony-tables.ts';
import { guarded } from './written.ts';

/** A life, and how far it had come when its citizen had the receipt. */
export type Measured = { opening: Counts; life: Counts };
export type Reckoned = {
  ordinary: Measured;
  worst: Measured;
  floor: Record<Monthly, number>;
  /** How many SMS everybody together may be sent in a day. */
  smsPerDay: number;
  /** AWS stops SMS of a month at this sum. */
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

const amount = (used: number): string => number(used, used < 10 && used % 1 !== 0 ? 2 : 0);

const billTable = ({ ordinary, worst }: Reckoned): string => {
  const bills = [ordinary, worst].map(({ life }) => billOf(usedBy(life)));
  const [usual = [], most = []] = bills;
  const inWorst = (of: string): BillLine | undefined => most.find((line) => line.of === of);
  const all = [...usual, ...most.filter(({ of }) => !usual.some((line) => line.of === of))];
  const rows = all.map(({ of, unit }) => {
    const line = usual.find((one) => one.of === of);
    const [used, usd] = [line?.used ?? 0, line?.usd ?? 0];
    return [`${of} (${unit})`, amount(used), dollars(usd), dollars(inWorst(of)?.usd ?? 0)];
  });
  const sums = bills.map(totalUsd);
  const sms = Object.entries(smsPart).map(([name, usd]) => [
    `SMS at ${usd} a part (${name})`,
    String(ordinary.life.smsParts),
    dollars(usd * ordinary.life.smsParts * 1000),
    dollars(usd * worst.life.smsParts * 1000),
  ]);
  return table(
    ['of', 'used by one', 'USD for 1,000 ordinary', 'USD for 1,000 of the worst'],
    [...rows, ['**all but SMS**', '', ...sums.map((sum) => `**${dollars(sum)}**`)], ...sms],
  );
};

const floorTable = ({ floor }: Reckoned): string => {
  const rows = Object.entries(monthly).map(([name, { of, usd }]) => {
    const count = Object.entries(floor).find(([one]) => one === name)?.[1] ?? 0;
    return [of, number(count), dollars(usd), dollars(count * usd)];
  });
  return table(
    ['of', 'how many', 'USD each', 'USD a month'],
    [...rows, ['**all**', '', '', `**${dollars(floorUsd(floor))}**`]],
  );
};

const surgeTable = ({ ordinary, smsPerDay }: Reckoned): string => {
  const bill = billOf(usedBy(ordinary.life));
  const surges = [1000, 50_000, 500_000].map(
    (reports): Surge => surgeOf(reports, { bill, opening: ordinary.opening, perDay: smsPerDay }),
  );
  return table(
    ['reports in a day', 'all but SMS', 'SMS wanted', 'SMS sent', 'USD low', 'middle', 'high'],
    surges.map(({ reports, withoutSms, smsWanted, smsSent, usd }) => [
      number(reports),
      dollars(withoutSms),
      number(smsWanted),
      number(smsSent),
      ...[usd.low, usd.middle, usd.high].map(dollars),
    ]),
  );
};

const pricesTable = (): string =>
  table(
    ['price', 'USD', 'for', 'read'],
    [
      ...Object.values(prices).map(({ of, usd, per, unit, checked }) => [
        of,
        String(usd),
        `${number(per)} ${unit}`,
        checked,
      ]),
      ...Object.values(monthly).map(({ of, usd, checked }) => [
        of,
        String(usd),
        'a month',
        checked,
      ]),
      ['SMS part to Vietnam', Object.values(smsPart).join(' / '), '1 part', 'unverified'],
    ],
  );

/** Every table of `docs/cost.md`, by its mark. */
export const tablesOf = (reckoned: Reckoned): Record<string, string> => ({
  counts: countsTable(reckoned),
  items: itemsTable(reckoned),
  bill: billTable(reckoned),
  floor: floorTable(reckoned),
  surge: surgeTable(reckoned),
  telephony: telephonyTable(),
  total: totalTable({
    floorUsd: floorUsd(reckoned.floor),
    ticketUsd: totalUsd(billOf(usedBy(reckoned.ordinary.life))) / 1000,
    smsPartsPerTicket: reckoned.ordinary.life.smsParts,
    smsPartUsd: smsPart,
    smsBudgetUsd: reckoned.smsBudgetUsd,
  }),
  prices: pricesTable(),
  'telephony-prices': telephonyPricesTable(),
});
