import { describe, expect, test } from 'vitest';
import { billOf, totalUsd, type Used, usedBy } from '../../bench/cost/bill.ts';
import { type Counts, countsBetween } from '../../bench/cost/counts.ts';
import { invocationsOf } from '../../bench/cost/invocations.ts';
import { rowsIn, table, withTable } from '../../bench/cost/markdown.ts';
import { meteredRequests } from '../../bench/cost/metering.ts';
import { surgeOf } from '../../bench/cost/surge.ts';

const nothing = {
  requests: [],
  table: [],
  calls: [],
  transitions: 0,
  executions: 0,
  messages: [],
  logBytes: {},
};
const none: Counts = countsBetween(nothing, nothing);

test('a life that uses nothing costs nothing', () => {
  expect(totalUsd(billOf(usedBy(none)))).toBe(0);
});

test('a thousand lives of ten transitions are 25 cents of them, the dearest line first', () => {
  const used: Used = { ...usedBy(none), transition: 10, event: 1 };
  expect(billOf(used).map(({ of, usd }) => [of.split(' ')[0], Number(usd.toFixed(6))])).toEqual([
    ['Step', 0.25],
    ['EventBridge', 0.001],
  ]);
});

test('each message costs what its provider reports of it, too', () => {
  const told = usedBy({ ...none, sms: 2, emails: 1 });
  expect([told.writeUnit, told.readUnit, told.email]).toEqual([3, 6, 1]);
});

test.each([
  ['one without a body', 0, 0, 1],
  ['one that fills an increment to the byte', 500 * 1024, 12 * 1024, 1],
  ['one with a byte more', 500 * 1024, 12 * 1024 + 1, 2],
  ['a photo of four megabytes', 4 * 1024 * 1024, 600, 9],
])('a request of the HTTP API costs once for each 512 KB begun: %s', (_, sent, bytes, metered) => {
  const counts = { ...none, requests: 1, metered: meteredRequests([{ sent, bytes }]) };
  expect(usedBy(counts)).toMatchObject({ request: metered, viewer: 1, inspection: 1 });
});

test('an identity and a caller’s number are opened by functions of their own, and billed as those', () => {
  const asked = { method: 'POST', status: 200, sent: 2, bytes: 2 };
  const paths = ['reveal', 'reveal/open', 'callback/open', 'callback'];
  const requests = paths.map((path) => ({
    ...asked,
    path: `/api/staff/tickets/4821937056/${path}`,
  }));
  expect(invocationsOf({ ...nothing, requests })).toMatchObject({
    RevealIdentity: { count: 2 },
    OpenCallback: { count: 1 },
    StaffApi: { count: 1 },
  });
});

describe('a surge', () => {
  const bill = billOf({ ...usedBy(none), transition: 10 });
  const of = (reports: number) =>
    surgeOf(reports, { bill, opening: { ...none, sms: 2 }, perDay: 20_000 });

  test('pays for every SMS until the ceiling, and for none beyond', () => {
    expect([of(10_000).smsSent, of(10_001).smsSent, of(500_000).smsSent]).toEqual([
      20_000, 20_000, 20_000,
    ]);
    expect(of(1000)).toMatchObject({ smsSent: 2000, withoutSms: 0.25 });
  });
});

test('a table is read from a page as it was written there', () => {
  const page = 'Before\n<!-- cost:x -->\nold\n<!-- /cost:x -->\nafter';
  const written = withTable(page, 'x', table(['what', 'how much'], [['a unit', '1,024']]));
  expect(rowsIn(written, 'x')).toEqual([['a unit', '1,024']]);
  expect(written).toMatch(/^Before\n[\s\S]+after$/);
  expect(written).not.toContain('old');
  expect(() => withTable(page, 'y', '')).toThrow('No place');
});
