import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type ProcessClock, setProcessClock } from '../../bench/clock.ts';
import { parts } from '../../bench/parts.ts';
import { tableOf } from '../../bench/report.ts';
import { benchMorning } from '../../bench/tickets.ts';

let clock: ProcessClock;
beforeAll(() => {
  clock = setProcessClock(benchMorning);
});
afterAll(() => clock.restore());

const measure = (name: keyof typeof parts) =>
  parts[name]({
    assemblyDirectory: join(inject('made'), 'cdk.out'),
    clock,
    isQuick: true,
    hasMillion: false,
  });

// how fast it is, is not asserted: only that everything that is measured works and gives a number; `cold`, `opening` and `queue` take seconds
test.each(['sizes', 'stream', 'pages'] as const)(
  'the part %s can be measured, and every number is one',
  async (name) => {
    const { claims } = await measure(name);
    expect(claims).not.toHaveLength(0);
    expect(tableOf(claims)).not.toMatch(/NaN|Infinity|undefined/);
  },
);
