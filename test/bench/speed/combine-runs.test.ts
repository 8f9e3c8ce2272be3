import { expect, test } from 'vitest';
import { toUntargetedClaim, toValueClaim } from '../../../bench/report.ts';
import { combineRuns } from '../../../bench/speed/repeat-speed-benchmarks.ts';

const run = (value: number) => ({
  claims: [
    toValueClaim('opening', { value, unit: '×' }, { atLeast: 0.8 }),
    toUntargetedClaim('openings a second', `${value * 100}`),
  ],
  figures: { value },
});

test('several runs of a benchmark become the median with the lowest and highest value', () => {
  const { claims } = combineRuns([run(0.9), run(0.7), run(0.85)]);
  expect(claims[0]).toMatchObject({
    measured: '0.85 × (0.7 to 0.9 in 3 runs)',
    target: '≥ 0.8 ×',
    isMet: true,
  });
});

test('a target that the median of the runs misses is missed, whatever the last run measured', () => {
  const { claims } = combineRuns([run(0.7), run(0.75), run(0.9)]);
  expect(claims[0]).toMatchObject({ isMet: false });
});

test('a measured value without a target comes from the last run', () => {
  const { claims, figures } = combineRuns([run(0.7), run(0.9)]);
  expect(claims[1]).toEqual({ what: 'openings a second', measured: '90' });
  expect(figures).toEqual({ value: 0.9 });
});
