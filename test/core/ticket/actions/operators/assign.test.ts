import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../../core/ticket/model/action.ts';
import { testDirectory, toLocalInstant } from '../../../../support/directory/test-directory.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import {
  acted,
  afterSteps,
  assigned,
  byBoth,
  changed,
  handler,
  inTriage,
  listNotifications,
  operator,
  operators,
  problems,
  unit,
} from '../ticket-action-fixtures.ts';

const reason = 'việc của Sở Y tế';
const assign = (to: string): Action => ({ act: 'assign', unit: to, reason });
const giveBack = (to: string): Action => ({ act: 'return', unit: to, reason });

describe('assigning a ticket', () => {
  test('assigning a ticket gives it to the unit with new officer links and stops the time limit for assigning it', () => {
    const before = inTriage({ coUnits: ['CONG_AN'] });
    const change = changed(before, assign('SO_YT'), operator);
    expect(change.after).toMatchObject({
      status: 'assigned',
      unit: 'SO_YT',
      unitName: 'Sở Y tế',
      coUnits: ['CONG_AN'],
      assignment: 2,
    });
    expect(change.after.clocks.forward?.stoppedAt).toEqual(atMinute(10));
    expect(change.event).toMatchObject({ kind: 'assigned', unit: 'SO_YT', reason, moved: [] });
    expect(listNotifications(change)).toEqual([
      ...byBoth('SO_YT/handler', 'assigned'),
      ...byBoth('CONG_AN/handler', 'informed'),
    ]);
  });

  test('assigning an ordinary ticket notifies co-units by e-mail only', () => {
    const change = changed(assigned({ priority: 'P3' }), assign('SO_YT'), operator);
    expect(listNotifications(change)).toContain('CONG_AN/handler informed email');
    expect(listNotifications(change)).not.toContain('CONG_AN/handler informed sms');
  });

  test('assigning a ticket leaves the unit’s clocks unchanged', () => {
    const { clocks } = changed(assigned(), assign('SO_YT'), operator).after;
    expect(clocks).toEqual(assigned().clocks);
  });

  test('assigning a ticket to one of its co-units makes that co-unit the lead unit', () => {
    const { after } = changed(assigned(), assign('CONG_AN'), operator);
    expect([after.unit, after.coUnits]).toEqual(['CONG_AN', []]);
  });
});

describe('the effects of an assignment', () => {
  test('an assignment recomputes deadlines with the new unit’s office hours', () => {
    const clock = {
      kind: 'working' as const,
      rule: { kind: 'working' as const, minutes: 480 },
      startAt: atMinute(0),
      dueAt: toLocalInstant('2021-12-06T09:00'),
      minutes: 480,
    };
    const before = assigned({ clocks: { acknowledge: clock, resolve: clock } });
    const day: [string, string][] = [['08:00', '12:00']];
    const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
    const mornings = { unit: 'SO_YT', week, validFrom: null, validTo: null };
    const calendar = { ...testDirectory.calendar, unitHours: [mornings] };
    const others = { directory: { ...testDirectory, calendar } };
    const { event } = changed(before, assign('SO_YT'), operator, others);
    const [from, to] = [toLocalInstant('2021-12-06T09:00'), toLocalInstant('2021-12-06T12:00')];
    expect(event).toMatchObject({
      moved: [
        { clock: 'acknowledge', from, to },
        { clock: 'resolve', from, to },
      ],
    });
  });

  test('an assignment ends the previous unit’s question to the citizen, draft answer and extension request', () => {
    const waiting = afterSteps(assigned(), [
      { act: 'ask', question: 'Quán ở hẻm nào?' },
      handler,
      10,
    ]);
    const { after } = changed(waiting, assign('SO_YT'), operator, { minute: 40 });
    expect([after.status, after.waiting]).toEqual(['assigned', undefined]);
    expect(after.clocks.resolve.pauses).toEqual([{ from: atMinute(10), to: atMinute(40) }]);
    const extensionRequested = afterSteps(assigned(), [
      { act: 'extend', amount: 2, reason: 'chờ xác minh' },
      handler,
      10,
    ]);
    expect(changed(extensionRequested, assign('SO_YT'), operator).after.extension).toBeUndefined();
  });

  test('an assignment to the operators returns the ticket to their queue with a new time limit for assigning it', () => {
    const change = changed(assigned(), assign(operators), operator, { minute: 30 });
    expect(change.after).toMatchObject({ status: 'triage', unit: operators, assignment: 2 });
    expect(change.after.clocks.forward).toMatchObject({
      round: 1,
      startAt: atMinute(30),
      dueAt: atMinute(45),
    });
    expect(change.event).toMatchObject({ kind: 'queued', unit: operators, reason });
  });

  test.each([
    ['an unknown unit', 'SO_X', 'unit-unknown'],
    ['a kind of unit without an area', 'UBND_XA', 'unit-unknown'],
    ['its current unit', unit, 'unit-own'],
    ['a unit that it accuses', 'QLTT', 'unit-accused'],
  ])('assigning a ticket to %s is refused', (_, to, problem) => {
    const ticket = assigned({ accused: ['QLTT'] });
    expect(problems(acted(ticket, assign(to), operator))).toEqual([`unit: ${problem}`]);
  });
});

describe('returning a ticket', () => {
  test('a returned ticket goes to the operators with the unit proposed by the officer', () => {
    const change = changed(assigned(), giveBack('SO_YT'), handler, { minute: 20 });
    expect(change.after).toMatchObject({
      status: 'returned',
      unit: operators,
      returnedBy: [unit],
      assignment: 2,
    });
    const { forward, resolve, acknowledge } = change.after.clocks;
    expect(forward).toMatchObject({ round: 1, startAt: atMinute(20) });
    expect([resolve, acknowledge]).toEqual([
      assigned().clocks.resolve,
      assigned().clocks.acknowledge,
    ]);
    expect(change.event).toMatchObject({
      kind: 'returned',
      unitName: 'UBND phường 7',
      proposed: 'SO_YT',
      proposedName: 'Sở Y tế',
    });
    expect(listNotifications(change)).toEqual(byBoth(`${operators}/handler`, 'returned'));
  });

  test('a second return of a ticket notifies the operators’ head and starts a new time limit for assigning it', () => {
    const again = afterSteps(
      assigned(),
      [giveBack('SO_YT'), handler, 20],
      [assign('SO_YT'), operator, 25],
    );
    const health = { ...handler, unit: 'SO_YT' };
    const change = changed(again, giveBack('CONG_AN'), health, { minute: 40 });
    expect(change.after.returnedBy).toEqual([unit, 'SO_YT']);
    expect(change.after.clocks.forward).toMatchObject({ round: 2, startAt: atMinute(40) });
    expect(change.after.clocks.forward?.stoppedAt).toBeUndefined();
    expect(listNotifications(change)).toEqual(byBoth(`${operators}/head`, 'returned'));
  });

  test.each([
    ['that does not exist', 'SO_X', 'unit: unit-unknown'],
    ['that has not begun yet', 'SO_NNMT', 'unit: unit-unknown'],
    ['that returns it', unit, 'unit: unit-own'],
    ['of the operators', operators, 'unit: unit-is-hotline'],
    ['that the ticket accuses', 'QLTT', 'unit: unit-accused'],
  ])('returning a ticket with the proposed unit %s is refused', (_, to, problem) => {
    const ticket = assigned({ accused: ['QLTT'] });
    expect(problems(acted(ticket, giveBack(to), handler))).toEqual([problem]);
  });

  test('operators cannot return a ticket that they hold themselves', () => {
    const acknowledged = afterSteps(inTriage(), [{ act: 'acknowledge' }, operator, 10]);
    expect(problems(acted(acknowledged, giveBack('SO_YT'), operator))).toEqual(['not-now']);
  });
});

test('a ticket cannot be returned or assigned to a unit that has ended, but only to its successor', () => {
  const now = toLocalInstant('2025-03-01');
  expect(problems(acted(assigned(), giveBack('SO_GTVT'), handler, { now }))).toEqual([
    'unit: unit-unknown',
  ]);
  expect(problems(acted(assigned(), assign('SO_GTVT'), operator, { now }))).toEqual([
    'unit: unit-unknown',
  ]);
});

test('the proposed unit of a returned ticket stays recorded until the operators assign it', () => {
  const returned = changed(assigned(), giveBack('SO_YT'), handler).after;
  expect(returned.proposedUnit).toBe('SO_YT');
  expect(changed(returned, assign('CONG_AN'), operator).after.proposedUnit).toBeUndefined();
});
