import { describe, expect, test } from 'vitest';
import { billOf, totalUsd, type Used, usedBy } from '../../bench/cost/bill.ts';
import { type Counts, countsBetween } from '../../bench/cost/counts.ts';
import { rowsIn, table, withTable } from '../../bench/cost/markdown.ts';
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
