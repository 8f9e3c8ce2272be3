import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { formatClaimsTable } from '../../../bench/report.ts';
import { installVirtualClock, type VirtualProcessClock } from '../../../bench/speed/clock.ts';
import { speedBenchmarks } from '../../../bench/speed/speed-benchmarks.ts';
import { benchStartTime } from '../../../bench/speed/tickets.ts';

let clock: VirtualProcessClock;
beforeAll(() => {
  clock = installVirtualClock(benchStartTime);
});
afterAll(() => clock.restore());

const measure = (name: keyof typeof speedBenchmarks) =>
  speedBenchmarks[name]({
    assemblyDirectory: join(inject('made'), 'cdk.out'),
    clock,
    isQuick: true,
    hasMillion: false,
  });

// asserts no speed, only that each benchmark runs and gives numbers; `cold`, `opening` and `queue` would take seconds
test.each(['sizes', 'stream', 'pages'] as const)(
  'the benchmark %s runs and returns only finite numbers',
  async (name) => {
    const { claims } = await measure(name);
    expect(claims).not.toHaveLength(0);
    expect(formatClaimsTable(claims)).not.toMatch(/NaN|Infinity|undefined/);
  },
);
