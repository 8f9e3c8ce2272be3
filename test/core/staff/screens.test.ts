import { describe, expect, test } from 'vitest';
import { actionsOfScreen, screensOf } from '../../../core/staff/screens.ts';

const operators = 'TONG_DAI_1022';

describe('what somebody is shown', () => {
  test('an officer sees the unit’s own work and nothing of the hotline’s', () => {
    expect(screensOf('officer')).toEqual(['queue', 'search', 'late', 'figures']);
  });

  test('an operator takes calls and moves tickets, and neither publishes nor looks after people', () => {
    expect(screensOf('operator')).toEqual([
      ...['queue', 'search', 'desk', 'callbacks', 'undelivered', 'late', 'repeats', 'returned'],
      ...['reports', 'figures', 'directory'],
    ]);
  });

  test('a supervisor sees all but what administrators change', () => {
    expect(screensOf('supervisor')).toEqual([
      ...['queue', 'search', 'desk', 'callbacks', 'undelivered', 'late', 'repeats', 'moderation'],
      ...['returned', 'phone', 'reports', 'figures', 'reveals', 'members', 'directory'],
    ]);
  });

  test('an administrator looks after people, systems and the directory, and takes no calls', () => {
    expect(screensOf('administrator')).toEqual([
      ...['queue', 'search', 'callbacks', 'undelivered', 'late', 'repeats', 'moderation'],
      ...['returned', 'reports', 'figures', 'members', 'providers', 'directory'],
      'directory-changes',
    ]);
  });
});

describe('what somebody may ever do to a ticket', () => {
  const officer = { sub: 'an-officer', role: 'officer', unit: 'UBND_XA:29254' } as const;

  test('an officer handles what their unit has, and extends nothing by themselves', () => {
    expect(actionsOfScreen(officer, operators)).toEqual(
      expect.arrayContaining(['acknowledge', 'answer', 'ask', 'return', 'extend', 'take']),
    );
    expect(actionsOfScreen(officer, operators)).not.toContain('close');
    expect(actionsOfScreen(officer, operators)).not.toContain('publish');
  });

  test('an operator handles what the hotline has, and closes', () => {
    const deeds = actionsOfScreen({ sub: 'an-operator', role: 'operator' }, operators);
    expect(deeds).toEqual(expect.arrayContaining(['answer', 'classify', 'close', 'merge']));
    expect(deeds).not.toContain('redact');
  });

  test('an administrator does nothing to tickets', () => {
    expect(actionsOfScreen({ sub: 'an-administrator', role: 'administrator' }, operators)).toEqual(
      [],
    );
  });
});
