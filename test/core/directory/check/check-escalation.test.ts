import { describe, expect, test } from 'vitest';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { added, changed, problems } from '../changed-directory.ts';

describe('overlapping and missing days in directory rows', () => {
  test.each([
    [
      'topics',
      'VP01',
      { validFrom: '2022-01-01' },
      'topics VP01',
      'overlaps another one from 2022-01-01',
    ],
    ['sla', 'P1', {}, 'sla P1', 'overlaps another one from 2021-12-03'],
    ['units', 'SO_YT', {}, 'units SO_YT', 'overlaps another one from the beginning'],
    [
      'units',
      'SO_TTTT',
      { validFrom: '2025-08-01', validTo: null, succeededBy: null },
      'units SO_TTTT',
      'gap: nothing is valid from 2025-03-01 until 2025-08-01',
    ],
    [
      'chains',
      'operator-2025-07',
      { id: 'x', leadLevel: 'district', validFrom: '2025-07-02' },
      'chains district',
      'gap: nothing is valid from 2025-07-01 until 2025-07-02',
    ],
    ['areas', '29254', {}, 'areas 29254', 'overlaps another one from the beginning'],
  ] as const)(
    'directory validation refuses a wrong validity period in table %s, row %s: %o',
    (table, sign, change, row, reason) => {
      expect(added(table, sign, change)).toContainEqual({ row, reason });
    },
  );

  test('directory validation allows a gap before an area code is reused', () => {
    const [area] = testDirectory.areas.filter(({ validTo }) => validTo === null).slice(1);
    const later = {
      ...area,
      code: '29245',
      validFrom: '2031-01-01',
      formedFrom: [],
      shortName: 'P.Moi',
    };
    expect(problems({ areas: [...testDirectory.areas, later] })).toEqual([]);
  });
});

describe('the validation of escalation chains', () => {
  const [chain] = testDirectory.chains;
  const steps = chain?.steps ?? [];

  test.each([
    [{ steps: steps.map((step) => ({ ...step, unit: 'SO_BIEN' })) }, 'unknown unit SO_BIEN'],
    [{ steps: steps.map((step) => ({ ...step, also: ['SO_BIEN'] })) }, 'unknown unit SO_BIEN'],
    [{ steps: steps.slice(1) }, 'does not begin with the lead'],
    [{ steps: steps.map((step) => ({ ...step, isHead: false })) }, 'must mark exactly one head'],
    [{ steps: steps.map((step) => ({ ...step, isHead: true })) }, 'must mark exactly one head'],
    [{ leadLevel: 'operator' }, 'UBND_XA needs an area, the lead has none'],
  ])('directory validation refuses an invalid escalation chain (%#)', (change, reason) => {
    expect(changed('chains', '"id":"commune"', change)).toContainEqual({
      row: 'chains commune',
      reason,
    });
  });
});

describe('the validation of the escalation policy', () => {
  const stranger = [{ to: 'unit', unit: 'SO_BIEN', role: 'handler' }];

  test.each([{ notify: stranger }, { unacknowledged: stranger }])(
    'directory validation refuses an escalation step that notifies an unknown unit (%#)',
    (change) => {
      expect(changed('ladder', '"percent":50', change)).toContainEqual({
        row: 'ladder 50',
        reason: 'unknown unit SO_BIEN',
      });
    },
  );
});

describe('the validation of the calendar', () => {
  const { calendar } = testDirectory;
  const [common] = calendar.officeHours;
  const week = {
    ...common?.week,
    mon: [
      ['07:00', '11:00'],
      ['10:00', '17:00'],
    ],
  };
  const hours = { week, validFrom: null, validTo: null };
  const day = { date: '2022-01-03', name: 'Nghỉ bù', kind: 'compensatory' };
  const worked = { date: '2024-05-04', insteadOf: '2024-04-29', reason: 'làm bù' };

  test.each([
    [{ officeHours: [hours] }, 'calendar.officeHours', 'the hours of mon are out of order'],
    [
      { unitHours: [{ ...hours, unit: 'SO_YT' }] },
      'calendar.unitHours SO_YT',
      'the hours of mon are out of order',
    ],
    [
      { unitHours: [{ ...common, unit: 'SO_BIEN' }] },
      'calendar.unitHours SO_BIEN',
      'unknown unit SO_BIEN',
    ],
    [
      { officeHours: [common, common] },
      'calendar.officeHours',
      'overlaps another one from the beginning',
    ],
    [{ daysOff: [...calendar.daysOff, day] }, 'calendar.daysOff 2022-01-03', 'is entered twice'],
    [{ workedDays: [worked, worked] }, 'calendar.workedDays 2024-05-04', 'is entered twice'],
    [
      { workedDays: [{ ...worked, insteadOf: '2024-05-01' }] },
      'calendar.workedDays 2024-05-04',
      '2024-05-01 is no day off by a swap',
    ],
    [
      { workedDays: [{ ...worked, date: '2024-05-03' }] },
      'calendar.workedDays 2024-05-03',
      'is a working day anyway',
    ],
  ])('directory validation refuses an invalid calendar (%#)', (change, row, reason) => {
    expect(problems({ calendar: { ...calendar, ...change } })).toContainEqual({ row, reason });
  });
});
