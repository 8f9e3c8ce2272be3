import { expect, test } from 'vitest';
import {
  upgradeStoredDirectory,
  upgradeStoredRow,
} from '../../../../core/directory/change/upgrade-stored-rows.ts';
import { checkOrganization } from '../../../../core/directory/check/check-organization.ts';
import {
  getOrganizationOnDate,
  type Organization,
} from '../../../../core/directory/model/organization/organization.ts';
import { toHotlineDetails } from '../../../../core/directory/read/hotline-details.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';

const { organization, units } = testDirectory;

const reasonsOf = (rows: readonly Organization[]): string[] =>
  checkOrganization({ organization: rows, units }).map(({ reason }) => reason);

const withRow = (at: number, changes: Partial<Organization>): Organization[] =>
  organization.map((row, index) => (index === at ? { ...row, ...changes } : row));

test('checkOrganization reports days without a valid organization row and days with two', () => {
  expect(reasonsOf(organization)).toEqual([]);
  expect(reasonsOf(withRow(1, { validTo: '2025-02-27' }))).toEqual([
    'gap: nothing is valid from 2025-02-28 until 2025-03-01',
  ]);
  expect(reasonsOf(withRow(2, { validFrom: '2025-02-28' }))).toEqual([
    'overlaps another one from 2025-02-28',
  ]);
});

test('checkOrganization rejects organization rows without an open start or an open end', () => {
  const reason = 'has no row without beginning or none without end';
  expect(reasonsOf(withRow(0, { validFrom: '2021-12-03' }))).toEqual([reason]);
  expect(reasonsOf(organization.slice(0, -1))).toEqual([reason]);
  expect(reasonsOf([])).toEqual([reason]);
});

test('checkOrganization rejects an operating agency that is not a unit of the directory', () => {
  const agency = { unit: 'SO_BIEN', name: { vi: 'Sở Biển' } };
  expect(reasonsOf(withRow(0, { agency }))).toEqual(['unknown unit SO_BIEN']);
});

test('a stored directory without organization rows is upgraded with the deployed ones', () => {
  const { organization: _, ...stored } = testDirectory;
  expect(upgradeStoredDirectory(stored)).toMatchObject({ organization });
});

test('a stored organization row without types of communes gets those of its first day', () => {
  const typesOf = (validFrom: string | null) => {
    const { communeTypes: _, ...stored } = { ...organization[0], validFrom };
    return upgradeStoredRow('organization', stored);
  };
  expect(typesOf(null)).toMatchObject({ communeTypes: { vi: 'xã, phường, thị trấn' } });
  expect(typesOf('2025-08-01')).toMatchObject({ communeTypes: { vi: 'xã, phường' } });
});

test('the types of communes in labels follow the reform of July 2025', () => {
  const labelOn = (day: string) =>
    toHotlineDetails(getOrganizationOnDate(testDirectory, day), 'vi').communeTypesLabel;
  expect(labelOn('2025-06-30')).toBe('Xã, phường, thị trấn');
  expect(labelOn('2025-07-01')).toBe('Xã, phường');
});
