import { describe, expect, test } from 'vitest';
import {
  computeBill,
  computePricedUsage,
  type PricedUsage,
  sumBillUsd,
} from '../../bench/cost/bill.ts';
import {
  formatMarkdownTable,
  readMarkedTable,
  replaceMarkedTable,
} from '../../bench/cost/markdown.ts';
import { countInvocations } from '../../bench/cost/measure/invocations.ts';
import { countMeteredRequests } from '../../bench/cost/measure/metering.ts';
import { computeUsageBetween, type UsageCounts } from '../../bench/cost/measure/usage-counts.ts';
import { computeSurgeDayCost } from '../../bench/cost/surge-day-cost.ts';

const nothing = {
  requests: [],
  table: [],
  calls: [],
  transitions: 0,
  executions: 0,
  messages: [],
  logBytes: {},
};
const none: UsageCounts = computeUsageBetween(nothing, nothing);

test('computeBill returns zero for a ticket that uses no AWS resources', () => {
  expect(sumBillUsd(computeBill(computePricedUsage(none)))).toBe(0);
});

test('computeBill prices a thousand tickets and sorts the lines by cost', () => {
  const used: PricedUsage = { ...computePricedUsage(none), transition: 10, event: 1 };
  expect(
    computeBill(used).map(({ of, usd }) => [of.split(' ')[0], Number(usd.toFixed(6))]),
  ).toEqual([
    ['Step', 0.25],
    ['EventBridge', 0.001],
  ]);
});

test('the computed price of a message includes processing the provider’s delivery report', () => {
  const pricedUsage = computePricedUsage({ ...none, sms: 2, emails: 1 });
  expect([pricedUsage.writeUnit, pricedUsage.readUnit, pricedUsage.email]).toEqual([3, 6, 1]);
});

test.each([
  ['no body', 0, 0, 1],
  ['exactly one increment', 500 * 1024, 12 * 1024, 1],
  ['one byte more than an increment', 500 * 1024, 12 * 1024 + 1, 2],
  ['a photo of four megabytes', 4 * 1024 * 1024, 600, 9],
])('the cost model bills an HTTP API request per started 512 KB: %s', (_, sent, bytes, metered) => {
  const counts = { ...none, requests: 1, metered: countMeteredRequests([{ sent, bytes }]) };
  expect(computePricedUsage(counts)).toMatchObject({ request: metered, viewer: 1, inspection: 1 });
});

test('the cost model bills identity reveals and callbacks as invocations of their own functions', () => {
  const baseRequest = { method: 'POST', status: 200, sent: 2, bytes: 2 };
  const paths = ['reveal', 'reveal/open', 'callback/open', 'callback'];
  const requests = paths.map((path) => ({
    ...baseRequest,
    path: `/api/staff/tickets/4821937056/${path}`,
  }));
  expect(countInvocations({ ...nothing, requests })).toMatchObject({
    RevealIdentity: { count: 2 },
    OpenCallback: { count: 1 },
    StaffApi: { count: 1 },
  });
});

describe('cost of a day with a surge of calls and reports', () => {
  const bill = computeBill({ ...computePricedUsage(none), transition: 10 });
  const of = (reports: number) =>
    computeSurgeDayCost(reports, { bill, opening: { ...none, sms: 2 }, perDay: 20_000 });

  test('the cost of a surge day includes SMS only up to the daily SMS budget', () => {
    expect([of(10_000).smsSent, of(10_001).smsSent, of(500_000).smsSent]).toEqual([
      20_000, 20_000, 20_000,
    ]);
    expect(of(1000)).toMatchObject({ smsSent: 2000, withoutSms: 0.25 });
  });
});

test('replaceMarkedTable replaces a table in a documentation page, and readMarkedTable returns its rows', () => {
  const page = 'Before\n<!-- cost:x -->\nold\n<!-- /cost:x -->\nafter';
  const written = replaceMarkedTable(
    page,
    'x',
    formatMarkdownTable(['what', 'how much'], [['a unit', '1,024']]),
  );
  expect(readMarkedTable(written, 'x')).toEqual([['a unit', '1,024']]);
  expect(written).toMatch(/^Before\n[\s\S]+after$/);
  expect(written).not.toContain('old');
  expect(() => replaceMarkedTable(page, 'y', '')).toThrow('no markers');
});
