import { expect, test } from 'vitest';
import {
  type BenchmarkOperation,
  type BenchmarkVariant,
  computeMedian,
  computeQuantile,
  computeTimeRatio,
  measureVariantsAlternately,
} from '../../../bench/speed/measure-variants.ts';

const turn = (wall: number) => ({ wall, cpu: wall / 2, engine: undefined });

/** Benchmark subject that appends its name to a list at each operation. */
const noting = (name: string, ran: string[]): BenchmarkVariant => ({
  name,
  prepare: (count) =>
    Array.from({ length: count }, (): BenchmarkOperation => async () => ran.push(name)),
});

const plan = { rounds: 2, discarded: 1, operations: 2, inFlight: 1 };

test('computeMedian averages the two middle values of an even count', () => {
  expect(computeMedian([9, 1, 5])).toBe(5);
  expect(computeMedian([9, 1, 5, 7])).toBe(6);
  expect(computeQuantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  expect(computeQuantile([3], 0.95)).toBe(3);
});

test('computeTimeRatio compares two subjects round by round, so that a temporarily slow machine affects both equally', () => {
  const candidate = [turn(2), turn(20), turn(4)];
  const least = [turn(1), turn(10), turn(1)];
  expect(computeTimeRatio(candidate, least)).toEqual({ median: 2, middleHalf: [2, 3] });
  expect(computeTimeRatio(candidate, candidate, ({ cpu }) => cpu).median).toBe(1);
});

test('measureVariantsAlternately alternates the order of two benchmarked functions and discards the warm-up rounds', async () => {
  const ran: string[] = [];
  const turns = await measureVariantsAlternately([noting('a', ran), noting('b', ran)], plan);
  expect(ran.join('')).toBe('aabbbbaaaabb');
  expect(turns.map((of) => of.length)).toEqual([2, 2]);
});

test('measureVariantsAlternately runs at most inFlight operations concurrently and completes all of them', async () => {
  let inFlight = 0;
  let most = 0;
  let ran = 0;
  const operation = async () => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    await new Promise(setImmediate);
    inFlight -= 1;
    ran += 1;
  };
  const subject = { name: 'busy', prepare: () => Array.from({ length: 10 }, () => operation) };
  await measureVariantsAlternately([subject], {
    rounds: 1,
    discarded: 0,
    operations: 10,
    inFlight: 3,
  });
  expect({ most, ran }).toEqual({ most: 3, ran: 10 });
});

test('measureVariantsAlternately fails when an operation fails', async () => {
  const broken = { name: 'broken', prepare: () => [() => Promise.reject(new Error('refused'))] };
  await expect(measureVariantsAlternately([broken], plan)).rejects.toThrow('refused');
});
