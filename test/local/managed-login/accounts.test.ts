import { expect, test } from 'vitest';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { listLocalAccounts } from '../../../local/managed-login/accounts.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

test.each(['2021-12-03', '2025-03-01', '2025-06-30', '2025-07-01', '2026-12-01'])(
  'on %s every offered local account belongs to a unit of that day, under its name',
  (day) => {
    const now = new Date(`${day}T08:00:00+07:00`);
    const officers = listLocalAccounts(now).filter(({ unit }) => unit !== undefined);
    expect(officers.length).toBeGreaterThanOrEqual(4);
    for (const { unit = '', unitName = '' } of officers) {
      expect(findUnitInForce(testDirectory, unit, now)?.name).toContain(unitName);
    }
  },
);
