import { describe, expect, test } from 'vitest';
import { findUnitInForce } from '../../../../core/directory/model/organization/unit.ts';
import type { Action } from '../../../../core/ticket/model/action.ts';
import { departmentMergerDay, testDirectory } from '../../../support/directory/test-directory.ts';
import {
  acted,
  afterSteps,
  assigned,
  changed,
  handler,
  inTriage,
  operator,
  problems,
  supervisor,
  unit,
} from './ticket-action-fixtures.ts';

const reason = 'việc của Sở Y tế';
const assign = (to: string): Action => ({ act: 'assign', unit: to, reason });
const giveBack = (to: string): Action => ({ act: 'return', unit: to, reason });
const health = { ...handler, unit: 'SO_YT' };
const refusal = ['unit: unit-returned-often'];

describe('assigning a returned ticket', () => {
  const once = afterSteps(assigned(), [giveBack('SO_YT'), handler, 20]);
  const twice = afterSteps(
    once,
    [assign('SO_YT'), operator, 25],
    [giveBack('CONG_AN'), health, 40],
  );

  test('a ticket returned once can be assigned to the same unit by an operator', () => {
    expect(changed(once, assign(unit), operator).after.unit).toBe(unit);
  });

  test.each([unit, 'SO_YT'])(
    'a ticket returned twice can be assigned to %s again only by a supervisor',
    (to) => {
      expect(problems(acted(twice, assign(to), operator))).toEqual(refusal);
      expect(changed(twice, assign(to), supervisor).event).toMatchObject({ unit: to, reason });
    },
  );

  test('an operator can assign a ticket returned by two units to a third one, but not back to the first', () => {
    const elsewhere = changed(twice, assign('CONG_AN'), operator).after;
    expect(elsewhere.unit).toBe('CONG_AN');
    expect(problems(acted(elsewhere, assign(unit), operator))).toEqual(refusal);
  });

  test('a ticket returned by a unit cannot be assigned to its successor', () => {
    const now = departmentMergerDay;
    const [dissolvedUnit, successor] = testDirectory.units
      .map(({ code }) => [code, findUnitInForce(testDirectory, code, now)?.ref])
      .find(([code, ref]) => ref !== undefined && ref !== code) ?? [''];
    const ticket = inTriage({ returnedBy: ['SO_YT', dissolvedUnit ?? ''] });
    expect(problems(acted(ticket, assign(successor ?? ''), operator, { now }))).toEqual(refusal);
  });
});
