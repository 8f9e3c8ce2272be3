import { describe, expect, test } from 'vitest';
import { changed } from '../changed-directory.ts';

describe('the validation of units', () => {
  test.each([
    [
      'units',
      'Tổng đài 1022 khu vực Trà Vinh',
      { validTo: '2025-12-31' },
      'units',
      'no operator unit is in force without end',
    ],
    [
      'units',
      'TONG_DAI',
      { nameInArea: 'Tổng đài' },
      'units TONG_DAI',
      'the operator is no class of units',
    ],
    [
      'units',
      'SO_TTTT',
      { succeededBy: 'SO_BIEN' },
      'units SO_TTTT',
      'successor SO_BIEN is not in force on 2025-03-01',
    ],
    [
      'units',
      'SO_YT',
      { succeededBy: 'SO_NV', validTo: null },
      'units SO_YT',
      'has a successor but no end',
    ],
    [
      'units',
      'SO_YT',
      { validFrom: '2025-07-01' },
      'units SO_YT',
      'ends on 2025-06-30 before it begins',
    ],
    ['units', 'CA_XA', { complaintsTo: ['SO_BIEN'] }, 'units CA_XA', 'unknown unit SO_BIEN'],
    [
      'units',
      'CA_XA',
      { complaintsTo: ['CA_XA'] },
      'units CA_XA',
      'decides complaints about itself',
    ],
    [
      'units',
      'P_LDTBXH',
      { validFrom: '2025-07-01', validTo: null },
      'units P_LDTBXH',
      "no chain covers level district on the unit's first day",
    ],
  ] as const)(
    'directory validation refuses a unit in table %s, row %s with the invalid fields %o',
    (table, sign, change, row, reason) => {
      expect(changed(table, sign, change)).toContainEqual({ row, reason });
    },
  );
});

test.each(['Sở Y tế', 'So Y te [tinh]', 'So Y te | So NV', 'So Y te `1`', '', 'S'.repeat(21)])(
  'directory validation refuses a unit short name that lengthens SMS or is unreadable: %j',
  (shortName) => {
    const reasons = changed('units', 'SO_YT', { shortName }).map(({ reason }) => reason);
    expect(reasons.some((reason) => reason.startsWith('shortName'))).toBe(true);
  },
);

test('directory validation allows a unit that is valid longer than its escalation chains', () => {
  expect(changed('units', 'P_LDTBXH', { validTo: null, succeededBy: null })).toEqual([]);
});

describe('the validation of people', () => {
  test.each([
    ['people', 'SO_YT', { unit: 'SO_BIEN' }, 'people SO_BIEN handler', 'unknown unit SO_BIEN'],
    [
      'people',
      'SO_YT',
      { unit: 'SO_YT:842' },
      'people SO_YT:842 handler',
      'SO_YT is no class of units',
    ],
    [
      'people',
      'SO_YT',
      { unit: 'UBND_XA' },
      'people UBND_XA handler',
      'UBND_XA is a class of units and needs an area',
    ],
    [
      'people',
      'SO_YT',
      { unit: 'UBND_XA:842' },
      'people UBND_XA:842 handler',
      'unknown area 842 of level commune',
    ],
  ] as const)(
    'directory validation refuses a person in table %s, row %s with the invalid fields %o',
    (table, sign, change, row, reason) => {
      expect(changed(table, sign, change)).toContainEqual({ row, reason });
    },
  );
});

describe('the validation of areas', () => {
  test.each([
    ['29254', { parent: null }, 'has no parent'],
    ['29254', { parent: '86' }, 'parent 86 is unknown or not in force as long'],
    ['29254', { parent: '99' }, 'parent 99 is unknown or not in force as long'],
    ['29254', { parent: '29236' }, 'parent 29236 is unknown or not in force as long'],
    ['29254', { validTo: '2025-12-31' }, 'parent 842 is unknown or not in force as long'],
    ['29254', { validTo: null }, 'has a successor but no end'],
    ['29254', { successors: [{ code: '99999', validFrom: null }] }, 'unknown successor 99999'],
    [
      '29254',
      { successors: [{ code: '29245', validFrom: null }] },
      'successor 29245 is not in force on 2025-07-01',
    ],
    [
      '29254',
      { formedFrom: [{ code: '99999', validFrom: null }] },
      'is formed from 99999, which does not name it as successor',
    ],
    [
      '29254',
      { formedFrom: [{ code: '29236', validFrom: null }] },
      'is formed from 29236, which does not name it as successor',
    ],
  ])('directory validation refuses area %s with the invalid fields %o', (code, change, reason) => {
    expect(changed('areas', `"code":"${code}"`, change)).toContainEqual({
      row: `areas ${code}`,
      reason,
    });
  });

  test.each([
    ['Hoa Thuan Dong Tay', 'short name is too long: UBND Hoa Thuan Dong Tay'],
    ['P8', 'short name is not its own: UBND P8'],
  ])('directory validation refuses the area short name %s', (shortName, reason) => {
    expect(changed('areas', '"code":"29254"', { shortName })).toContainEqual({
      row: 'units UBND_XA:29254',
      reason,
    });
  });
});

test('directory validation rejects an area code that is reused by an area that is not the successor', () => {
  const successors = [{ code: '29254', validFrom: '2025-07-01' }];
  expect(changed('areas', '"fullName":"Phường 3"', { successors })).toContainEqual({
    row: 'areas 29242',
    reason: 'its code goes to Phường Trà Vinh, which is no successor',
  });
});
