import { describe, expect, test } from 'vitest';
import {
  listConsoleActions,
  listConsoleScreens,
} from '../../../../core/staff/members/console-screens.ts';

const operators = 'TONG_DAI_1022';

describe('the console screens of each role', () => {
  test('officers have only the console screens for their own unit’s work', () => {
    expect(listConsoleScreens('officer')).toEqual(['queue', 'search', 'late', 'figures']);
  });

  test('leaders have totals and lists of tickets, but no screen with personal contact data', () => {
    expect(listConsoleScreens('leader')).toEqual([
      ...['overview', 'queue', 'search', 'late', 'figures'],
    ]);
  });

  test('operators have console screens for calls and tickets, but not for publication and staff', () => {
    expect(listConsoleScreens('operator')).toEqual([
      ...['queue', 'search', 'desk', 'callbacks', 'undelivered', 'late', 'repeats', 'national'],
      ...['returned', 'reports', 'figures', 'directory'],
    ]);
  });

  test('supervisors have all console screens except those for administrators', () => {
    expect(listConsoleScreens('supervisor')).toEqual([
      'overview',
      ...['queue', 'search', 'desk', 'callbacks', 'undelivered', 'late', 'repeats', 'moderation'],
      ...[
        'national',
        'returned',
        'extensions',
        'phone',
        'reports',
        'figures',
        'reveals',
        'members',
        'directory',
      ],
    ]);
  });

  test('administrators have console screens for staff, systems and directory, but not for calls', () => {
    expect(listConsoleScreens('administrator')).toEqual([
      'overview',
      ...['queue', 'search', 'callbacks', 'undelivered', 'late', 'repeats', 'moderation'],
      ...['returned', 'reports', 'figures', 'members', 'providers', 'directory'],
      'directory-changes',
    ]);
  });
});

describe('the actions of each role', () => {
  const officer = { sub: 'an-officer', role: 'officer', unit: 'UBND_XA:29254' } as const;

  test('an officer may handle the unit’s tickets, but not grant extensions or publish', () => {
    expect(listConsoleActions(officer, operators)).toEqual(
      expect.arrayContaining(['acknowledge', 'answer', 'ask', 'return', 'extend', 'take']),
    );
    expect(listConsoleActions(officer, operators)).not.toContain('close');
    expect(listConsoleActions(officer, operators)).not.toContain('publish');
  });

  test('an operator may handle the hotline’s tickets and close them, but not redact', () => {
    const actions = listConsoleActions({ sub: 'an-operator', role: 'operator' }, operators);
    expect(actions).toEqual(expect.arrayContaining(['answer', 'classify', 'close', 'merge']));
    expect(actions).not.toContain('redact');
  });

  test('an administrator may not act on tickets', () => {
    expect(
      listConsoleActions({ sub: 'an-administrator', role: 'administrator' }, operators),
    ).toEqual([]);
  });
});
