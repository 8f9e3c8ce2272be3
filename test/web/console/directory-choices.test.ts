import { describe, expect, test } from 'vitest';
import { listUnitCodes } from '../../../web/console/screens/administration/form/unit-codes.ts';
import { listMergeableRows } from '../../../web/console/screens/administration/merger/mergeable-rows.ts';
import { formatPercent } from '../../../web/console/shell/format-dates.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const today = '2026-12-01';

test('a unit type has the name of its directory row, not of its first unit', () => {
  const ward = {
    ...{ ref: 'UBND_XA:29254', name: 'UBND phường Nguyệt Hoá' },
    ...{ level: 'commune' as const, formerNames: [] },
  };
  const codes = listUnitCodes([ward], testDirectory.units, today);
  expect(codes.filter(({ code }) => code.startsWith('UBND_XA'))).toEqual([
    { code: 'UBND_XA', name: 'UBND xã/phường' },
    { code: 'UBND_XA:29254', name: 'UBND phường Nguyệt Hoá' },
  ]);
});

describe('rows that can be merged', () => {
  const listOn = (on: string) => listMergeableRows(testDirectory, { table: 'areas', on }, today);

  test(`today's areas can be merged if no day is entered`, () => {
    expect(listOn('').length).toBeGreaterThan(0);
    expect(listOn('')).toEqual(listOn(today));
  });

  test('areas that have ended by the day cannot be merged', () => {
    expect(listOn(today).map(({ key }) => key)).not.toContain('844');
    expect(listOn(today).every(({ row }) => row['validTo'] === null)).toBe(true);
  });
});

test('a percentage has the decimal separator of the language', () => {
  expect([formatPercent('vi', 16.7), formatPercent('en', 16.7)]).toEqual(['16,7 %', '16.7 %']);
});
