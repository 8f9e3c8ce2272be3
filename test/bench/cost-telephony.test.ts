import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type CallLoad,
  computeMonthlyTotal,
  computeTelephonyTotal,
  computeTelephonyUsage,
} from '../../bench/cost/telephony.ts';
import { formatTelephonyPrices, formatTelephonyTable } from '../../bench/cost/telephony-tables.ts';

const tenCalls: CallLoad = { name: 'ten', callsADay: 10, ticketsADay: 2, staff: 3 };

test('the cost model counts 1,080 incoming minutes a month for ten calls a day, plus callback minutes', () => {
  const use = computeTelephonyUsage(tenCalls);
  expect(use.inboundMinute).toBeCloseTo(10 * 30 * 3.6);
  expect(use.outboundMinute).toBeCloseTo(10 * 30 * 0.08 * 4.7);
  expect(use.voiceMinute).toBeCloseTo(use.inboundMinute + use.outboundMinute);
  expect(use.transcribedMinute).toBe(30);
});

test('the monthly telephone cost without calls consists of the staff accounts only', () => {
  const { low, middle, high } = computeTelephonyTotal({
    ...tenCalls,
    callsADay: 0,
    ticketsADay: 0,
  });
  expect([low, middle, high].map((usd) => usd.toFixed(2))).toEqual(['0.06', '0.06', '0.06']);
});

test('the monthly SMS cost never exceeds the message budget', () => {
  const input = { floorUsd: 90, ticketUsd: 0.001, smsPartsPerTicket: 5, smsBudgetUsd: 20 };
  const smsPartUsd = { low: 0.03, middle: 0.08, high: 0.12 };
  const { sms, all, telephony } = computeMonthlyTotal(tenCalls, { ...input, smsPartUsd });
  expect(sms).toEqual({ low: 9, middle: 20, high: 20 });
  expect(all.middle).toBeCloseTo(90 + 0.06 + 20 + telephony.middle);
});

test('docs/cost.md contains the telephone prices and amounts that the cost model computes today', () => {
  const page = readFileSync('docs/cost.md', 'utf8');
  expect(page).toContain(formatTelephonyPrices());
  expect(page).toContain(formatTelephonyTable());
});
