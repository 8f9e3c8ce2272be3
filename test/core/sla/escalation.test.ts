import { describe, expect, test } from 'vitest';
import {
  applyPauses,
  createDeadlineClock,
  type DeadlineClock,
} from '../../../core/sla/deadline.ts';
import {
  type EscalationClock,
  type EscalationStep,
  findNextEscalationStep,
  listEscalationSteps,
} from '../../../core/sla/escalation.ts';
import type { TimeLimit } from '../../../core/sla/time-limit.ts';
import { aroundTheClock } from '../../support/directory/around-the-clock.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { ladder: escalationThresholds, calendar } = testDirectory;
const clock = (rule: TimeLimit): DeadlineClock =>
  createDeadlineClock(rule, toLocalInstant('2021-12-03T08:00'), calendar);
const running = (name: EscalationClock['name'], minutes: number): EscalationClock => ({
  name,
  clock: clock({ kind: 'wall', minutes }),
  calendar,
});
const acknowledge = running('acknowledge', 60);
const resolve = running('resolve', 300);

type EscalationInput = { clocks?: EscalationClock[]; taken?: string[]; cycle?: number };
const escalation = ({
  clocks = [acknowledge, resolve],
  taken = [],
  cycle = 1,
}: EscalationInput) => ({
  clocks,
  takenStepKeys: new Set(taken),
  cycle,
  steps: escalationThresholds,
});
const next = (input: EscalationInput = {}) => findNextEscalationStep(escalation(input))?.at;

/** Returns the escalation steps taken one by one until the instant. */
const dueSteps = (now: string, escalationInput: EscalationInput = {}): EscalationStep[] => {
  const step = findNextEscalationStep(escalation(escalationInput));
  if (!step || step.at > toLocalInstant(now)) return [];
  return [
    step,
    ...dueSteps(now, { ...escalationInput, taken: [...(escalationInput.taken ?? []), step.key] }),
  ];
};
const due = (now: string, input: EscalationInput = {}) =>
  dueSteps(now, input).map(({ key }) => key);

describe('escalation steps', () => {
  test('the escalation steps of both clocks become due in order of time', () => {
    expect(due('2021-12-03T08:29')).toEqual([]);
    expect(due('2021-12-03T08:30')).toEqual(['1.acknowledge.50']);
    expect(due('2021-12-03T23:00')).toEqual([
      '1.acknowledge.50',
      '1.acknowledge.80',
      '1.acknowledge.100',
      '1.acknowledge.150',
      '1.acknowledge.200',
      '1.resolve.50',
      '1.resolve.80',
      '1.resolve.100',
      '1.resolve.150',
      '1.resolve.200',
    ]);
  });

  test('each due escalation step has its clock, percentage and time', () => {
    expect(dueSteps('2021-12-03T08:50')).toEqual([
      {
        key: '1.acknowledge.50',
        clock: 'acknowledge',
        percent: 50,
        at: toLocalInstant('2021-12-03T08:30'),
      },
      {
        key: '1.acknowledge.80',
        clock: 'acknowledge',
        percent: 80,
        at: toLocalInstant('2021-12-03T08:48'),
      },
    ]);
  });

  test('the lower percentage comes first when steps of two clocks are due at the same time', () => {
    const twin = running('acknowledge', 150);
    expect(due('2021-12-03T10:30', { clocks: [twin, resolve] }).slice(2)).toEqual([
      '1.resolve.50',
      '1.acknowledge.100',
    ]);
  });
});

describe('the remaining escalation steps after some were taken', () => {
  test('an escalation step is taken only once per cycle', () => {
    const takenSteps = ['1.acknowledge.50'];
    expect(due('2021-12-03T08:40', { taken: takenSteps })).toEqual([]);
    expect(due('2021-12-03T08:40', { taken: takenSteps, cycle: 2 })).toEqual(['2.acknowledge.50']);
  });

  test('the operators’ escalation starts again each time a ticket returns to triage', () => {
    const forward = { ...running('forward', 15), round: 2 };
    const takenSteps = ['1.forward.1.50', '1.forward.1.80', '1.forward.2.50'];
    expect(due('2021-12-03T08:12', { clocks: [forward, resolve], taken: takenSteps })).toEqual([
      '1.forward.2.80',
    ]);
  });

  test('findNextEscalationStep returns the earliest step not yet taken, even if overdue, or undefined if none is left', () => {
    expect(next()).toEqual(toLocalInstant('2021-12-03T08:30'));
    expect(next({ taken: ['1.acknowledge.50'] })).toEqual(toLocalInstant('2021-12-03T08:48'));
    expect(next({ taken: due('2021-12-05') })).toBeUndefined();
  });
});

describe('escalation after actions on the ticket', () => {
  test('an acknowledged ticket escalates only by its resolve clock', () => {
    const clocks = [{ ...acknowledge, stoppedAt: toLocalInstant('2021-12-03T08:35') }, resolve];
    expect(due('2021-12-03T12:00', { clocks })).toEqual(['1.resolve.50', '1.resolve.80']);
    expect(next({ clocks })).toEqual(toLocalInstant('2021-12-03T10:30'));
  });

  test('escalation ends with the answer, even if the ticket was neither acknowledged nor forwarded', () => {
    const forward = { ...running('forward', 15), round: 1 };
    const clocks = [
      forward,
      acknowledge,
      { ...resolve, stoppedAt: toLocalInstant('2021-12-03T08:20') },
    ];
    expect(due('2021-12-05', { clocks })).toEqual([]);
    expect(next({ clocks })).toBeUndefined();
  });

  test('a paused clock has no next escalation step', () => {
    const pauses = [{ from: toLocalInstant('2021-12-03T11:00') }];
    const clocks = [{ ...resolve, clock: applyPauses(resolve.clock, pauses, calendar) }];
    expect(due('2021-12-31', { clocks })).toEqual(['1.resolve.50']);
    expect(next({ clocks, taken: ['1.resolve.50'] })).toBeUndefined();
  });

  test('escalation steps count the office hours of their own clock', () => {
    const always = { ...calendar, officeHours: [aroundTheClock] };
    const rule = { kind: 'working', minutes: 240 } as const;
    const start = toLocalInstant('2021-12-03T16:00');
    const clocks = [
      {
        name: 'forward',
        round: 1,
        clock: createDeadlineClock(rule, start, always),
        calendar: always,
      },
      { name: 'resolve', clock: createDeadlineClock(rule, start, calendar), calendar },
    ] satisfies EscalationClock[];
    const escalationSteps = dueSteps('2021-12-07', { clocks });
    expect(
      escalationSteps
        .filter(({ percent }) => percent === 50)
        .map((escalationStep) => escalationStep.at),
    ).toEqual([toLocalInstant('2021-12-03T18:00'), toLocalInstant('2021-12-06T08:00')]);
  });

  test('escalation uses the steps valid on the day on which the clock started', () => {
    const changed = escalationThresholds.map((row) =>
      row.percent === 50 ? { ...row, validTo: '2021-12-02' } : row,
    );
    const first = findNextEscalationStep({ ...escalation({}), steps: changed });
    expect(first?.percent).toBe(80);
  });
});

describe('the list of all escalation steps', () => {
  const listSteps = (input: EscalationInput) =>
    listEscalationSteps(escalation(input)).map(({ key, state, at: comes }) => [key, state, comes]);

  test('the list of all escalation steps shows their state and the time of future ones', () => {
    expect(listSteps({ clocks: [resolve], taken: ['1.resolve.50'] })).toEqual([
      ['1.resolve.50', 'taken', undefined],
      ['1.resolve.80', 'coming', toLocalInstant('2021-12-03T12:00')],
      ['1.resolve.100', 'coming', toLocalInstant('2021-12-03T13:00')],
      ['1.resolve.150', 'coming', toLocalInstant('2021-12-03T15:30')],
      ['1.resolve.200', 'coming', toLocalInstant('2021-12-03T18:00')],
    ]);
  });

  test('the list of all escalation steps includes steps that a stopped clock no longer needs', () => {
    const clocks = [{ ...acknowledge, stoppedAt: toLocalInstant('2021-12-03T08:35') }];
    const states = listSteps({ clocks, taken: ['1.acknowledge.50'] }).map(([, state]) => state);
    expect(states).toEqual(['taken', ...Array.from({ length: 4 }, () => 'not-needed')]);
  });
});
