import { expect, test } from 'vitest';
import { listAreaCodesWithin } from '../../../../../core/directory/read/areas/area-codes-within.ts';
import { testDirectory, toLocalInstant } from '../../../../support/directory/test-directory.ts';

const [before, after] = [toLocalInstant('2021-12-03'), toLocalInstant('2025-07-02')];
const codesOf = (code: string, on: Date) => listAreaCodesWithin(testDirectory, code, on);

test('listAreaCodesWithin returns the district and its communes', () => {
  expect(codesOf('844', before)).toEqual(expect.arrayContaining(['844', '29266', '29269']));
  expect(codesOf('844', before)).not.toContain('29254');
});

test('listAreaCodesWithin returns for an ended district its communes and those that replaced them', () => {
  const successors = testDirectory.areas
    .filter(({ parent, validTo }) => parent === '844' && validTo !== null)
    .flatMap((commune) => commune.successors.map(({ code }) => code));
  expect(successors.length).toBeGreaterThan(0);
  expect(codesOf('844', after)).toEqual(expect.arrayContaining(['29266', '29269', ...successors]));
});

test('listAreaCodesWithin returns for a commune the communes from which it was formed', () => {
  expect(codesOf('29266', after)).toEqual(['29266', '29269', '29299']);
  expect(codesOf('29266', before)).toEqual(['29266']);
});

test('listAreaCodesWithin returns an unknown code unchanged, and undefined for the province', () => {
  expect(codesOf('99999', before)).toEqual(['99999']);
  expect(codesOf('84', before)).toBeUndefined();
});
