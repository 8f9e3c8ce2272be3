import { expect, inject, test } from 'vitest';
import { consumersIn } from './poison/event-consumers.ts';
import { listConsumersWithoutScenario } from './poison/run-poison-scenarios.ts';

test('every queue and stream consumer has a dead-letter queue and a test with a record that fails', () => {
  const consumers = consumersIn(inject('made'));
  expect(consumers.length).toBeGreaterThanOrEqual(14);
  expect(consumers.filter(({ deadLetters }) => deadLetters === '')).toEqual([]);
  expect(listConsumersWithoutScenario(inject('made'))).toEqual([]);
});
