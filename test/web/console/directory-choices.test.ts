import { expect, test } from 'vitest';
import { listUnitCodes } from '../../../web/console/screens/administration/form/unit-codes.ts';
import { formatPercent } from '../../../web/console/shell/format-dates.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const today = '2026-12-01';

test('a unit type has the name of its directory row, not of its first unit', () => {
  const ward = {
    ...{ ref: 'UBND_XA:29254', name: 'UBND phường Nguyệt Hoá' },
    ...{ level: 'commune' as const, formerNames: ['UBND phường 7'] },
  };
  const codes = listUnitCodes([ward], testDirectory.units, today);
  expect(codes.filter(({ code }) => code.startsWith('UBND_XA'))).toEqual([
    { code: 'UBND_XA', name: 'UBND xã/phường', formerNames: [] },
    {
      ...{ code: 'UBND_XA:29254', name: 'UBND phường Nguyệt Hoá' },
      formerNames: ['UBND phường 7'],
    },
  ]);
});

test('a percentage has the notation of the language', () => {
  expect([formatPercent('vi', 16.7), formatPercent('en', 16.7)]).toEqual(['16,7 %', '16.7%']);
});
