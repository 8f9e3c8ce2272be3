import { expect, test } from 'vitest';
import { createSimulatedSupervisor } from '../../../../bench/surge/staff/supervisor.ts';

const rule = {
  everySeconds: 60,
  levels: [
    { level: 'information' as const, longestWaitMinutes: 2 },
    { level: 'callback' as const, longestWaitMinutes: 8 },
    { level: 'voicemail' as const, callbacksOwed: 100 },
  ],
  downAfterMinutes: 3,
};
const quiet = { longestWaitMinutes: 0, callbacksOwed: 0, linesInUse: 0 };

test('the simulated supervisor raises the surge mode immediately and lowers it step by step after quiet periods', () => {
  const decide = createSimulatedSupervisor(rule);
  expect(decide(quiet)).toBe('normal');
  expect(decide({ ...quiet, longestWaitMinutes: 9 })).toBe('callback');
  const levels = Array.from({ length: 12 }, () => decide(quiet));
  expect(levels).toEqual([
    ...['callback', 'callback', 'self-registration'],
    ...['self-registration', 'self-registration', 'information'],
    ...['information', 'information', 'normal'],
    ...['normal', 'normal', 'normal'],
  ]);
});

test('new calls during a quiet period make the simulated supervisor wait again before lowering the surge mode', () => {
  const decide = createSimulatedSupervisor(rule);
  const seen = [9, 0, 0, 9, 0, 0].map((longestWaitMinutes) =>
    decide({ ...quiet, longestWaitMinutes }),
  );
  expect(new Set(seen)).toEqual(new Set(['callback']));
  expect(decide({ ...quiet, callbacksOwed: 100 })).toBe('voicemail');
});
