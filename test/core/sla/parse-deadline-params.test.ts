import { describe, expect, test } from 'vitest';
import { DeadlineParams, parseDeadlineParams } from '../../../core/sla/parse-deadline-params.ts';

const from = '2021-12-03T08:00';
const at = new Date('2021-12-03T01:00:00.000Z');

describe('a deadline query', () => {
  test('a deadline query for a duration counts working time by default', () => {
    expect(parseDeadlineParams({ from, add: '5d' })).toEqual({
      kind: 'asked',
      params: { from: at, add: '5d', clock: 'working' },
    });
    expect(parseDeadlineParams({ from, add: '90m', clock: 'wall', unit: 'SO_YT' })).toEqual({
      kind: 'asked',
      params: { from: at, add: '90m', clock: 'wall', unit: 'SO_YT' },
    });
  });

  test('a deadline query can request working time explicitly', () => {
    expect(parseDeadlineParams({ from, add: '5d', clock: 'working' })).toEqual(
      parseDeadlineParams({ from, add: '5d' }),
    );
  });

  test('the schema of deadline queries accepts a duration or a priority and refuses a query without both', () => {
    const isValid = (input: object) => DeadlineParams.safeParse(input).success;
    expect(isValid({ from, add: '5d' })).toBe(true);
    expect(isValid({ from, priority: 'P2' })).toBe(true);
    expect(isValid({ from })).toBe(false);
  });

  test('a deadline query by priority uses the resolve clock and any service by default', () => {
    expect(parseDeadlineParams({ from, priority: 'P2' })).toEqual({
      kind: 'asked',
      params: { from: at, priority: 'P2', service: 'other', clock: 'resolve' },
    });
  });

  test.each([
    ['2021-12-03T08:00:00', at],
    ['2021-12-03T08:00:00+07:00', at],
    ['2021-12-03T01:00Z', at],
    ['2021-12-03T08:00:30.5', new Date('2021-12-03T01:00:30.500Z')],
  ])('a deadline query accepts a time without seconds or offset: %s', (typed, instant) => {
    expect(parseDeadlineParams({ from: typed, add: '1h' })).toMatchObject({
      params: { from: instant },
    });
  });

  test.each([
    [{ from: '3/12/2021', add: '1h' }, 'from', 'from-malformed'],
    [{ from: '2021-02-30T08:00', add: '1h' }, 'from', 'from-unreal'],
    [{ add: '1h' }, 'from', 'from-malformed'],
    [{ from, add: '0h' }, 'add', 'add-malformed'],
    [{ from, add: '1h', clock: 'sand' }, 'clock', 'clock-unknown'],
    [{ from, priority: 'P9' }, 'priority', 'priority-unknown'],
    [{ from, priority: 'P1', service: 'Taxes!' }, 'service', 'service-unknown'],
    [{ from, add: '1h', unit: 7 }, 'unit', 'unit-malformed'],
    [{ from, add: '1h', service: 'health' }, 'service', 'not-with-add'],
    [{ from, priority: 'P1', add: '1h' }, 'add', 'not-with-priority'],
    [{ from, add: '1h', color: 'red' }, 'color', 'unknown-field'],
  ])('a deadline query with a malformed field names that field: %j', (input, field, problem) => {
    expect(parseDeadlineParams(input)).toEqual({ kind: 'refused', error: { field, problem } });
  });
});
