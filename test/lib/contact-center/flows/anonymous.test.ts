import { expect, test } from 'vitest';
import { flawsOf, isCallAnswered } from './call-outcome.ts';
import { toCallOptions } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import { createCaller, lead } from './simulated-call.ts';

test('calls without caller number succeed in every scenario and are never offered a callback to that number', async () => {
  const calls = await Promise.all(
    scenarios.map((scenario, n) => {
      const setting = toCallOptions(scenario, 'vi');
      const from = n % 2 === 0 ? 'anonymous' : '';
      return lead({
        ...setting,
        caller: { ...createCaller(setting), from },
      });
    }),
  );
  expect(calls.flatMap(flawsOf)).toEqual([]);
  expect(calls.filter((call) => !isCallAnswered(call)).map(({ end }) => end.kind)).toEqual([]);
  expect(calls.flatMap(({ callbacks }) => callbacks)).toEqual([]);
  const tickets = calls.flatMap(({ callFunction }) => [...callFunction.tickets.values()]);
  expect(tickets.filter(({ from, contact }) => contact && from !== '')).toEqual([]);
  expect(new Set(calls.map(({ end }) => end.kind))).toEqual(
    new Set(['agent', 'callback', 'emergency', 'informed', 'registered', 'voicemail']),
  );
});
