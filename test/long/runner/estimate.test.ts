import { expect, test } from 'vitest';
import { durationText, expectedSeconds, secondsLeft } from './estimate.ts';

test('expectedSeconds prefers the part’s last duration to that of similar parts and the declared duration', () => {
  const measured = new Map([
    ['pairs 1', 10],
    ['pairs 2', 30],
    ['table', 900],
  ]);
  expect(expectedSeconds('pairs 2', measured, 600)).toBe(30);
  expect(expectedSeconds('pairs 3', measured, 600)).toBe(20);
  expect(expectedSeconds('disorder', measured, 600)).toBe(600);
});

test('secondsLeft extrapolates from the part’s own progress once this is known', () => {
  const running = { elapsed: 60, expected: 600 };
  expect(secondsLeft(running)).toBe(540);
  expect(secondsLeft({ ...running, pace: { seconds: 0, done: 0, left: 100 } })).toBe(540);
  expect(secondsLeft({ ...running, pace: { seconds: 20, done: 25, left: 75 } })).toBe(60);
});

test('secondsLeft returns 0 when a part takes longer than expected', () => {
  expect(secondsLeft({ elapsed: 60, expected: 40 })).toBe(0);
});

test.each([
  [40, '40 s'],
  [59.6, '1 min'],
  [720, '12 min'],
  [3599, '1 h 00 min'],
  [7500, '2 h 05 min'],
])('durationText formats %d seconds as %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
