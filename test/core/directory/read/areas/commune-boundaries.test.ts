import { describe, expect, test } from 'vitest';
import { listCommuneBoundaries } from '../../../../../core/directory/read/areas/commune-boundaries.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import { isValidOn } from '../../../../../core/time/validity.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
  wardMergerDay,
} from '../../../../support/directory/test-directory.ts';

const listCommuneCodes = (on: Date): string[] =>
  testDirectory.areas
    .filter((area) => area.level === 'commune' && isValidOn(area, toLocalDate(on)))
    .map(({ code }) => code)
    .toSorted();

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 9],
      [west + 1, 9],
      [west + 1, 10],
      [west, 10],
      [west, 9],
    ] satisfies [number, number][],
  ],
});
const bound = (code: string, validFrom: string | null, west: number) => ({
  type: 'Feature' as const,
  properties: { code, validFrom },
  geometry: square(west),
});
const fileOf = (...features: ReturnType<typeof bound>[]) => ({
  type: 'FeatureCollection' as const,
  features,
});

describe('boundaries of communes', () => {
  test.each([
    ['the launch', launchDay, 9],
    ['the merger of wards', wardMergerDay, 9],
    ['the new province', newProvinceDay, undefined],
  ])('each commune on the day of %s is in exactly one boundary', (_, on, districts) => {
    const communes = listCommuneBoundaries(testDirectory, on).flatMap((one) => one.communes);
    expect(communes.map(({ code }) => code).toSorted()).toEqual(listCommuneCodes(on));
    const within = new Set(communes.flatMap((commune) => commune.within ?? []));
    expect(within.size || undefined).toBe(districts);
  });

  test('before the new province, a boundary lists the former communes with their centers', () => {
    const [boundary] = listCommuneBoundaries(testDirectory, launchDay).filter(({ communes }) =>
      communes.some(({ name }) => name === 'Thị trấn Càng Long'),
    );
    expect(boundary?.communes.map(({ code }) => code)).toEqual(['29266', '29269', '29299']);
    for (const { center } of boundary?.communes ?? []) expect(center).toHaveLength(2);
  });

  test(`a former commune's own boundary replaces that of its successor`, () => {
    const file = fileOf(bound('29266', '2025-07-01', 106), bound('29269', null, 107));
    const found = listCommuneBoundaries(testDirectory, launchDay, file);
    expect(found.map(({ communes }) => communes.map(({ code }) => code))).toEqual([
      ['29266', '29299'],
      ['29269'],
    ]);
    const later = listCommuneBoundaries(testDirectory, newProvinceDay, file);
    expect(later.map(({ communes }) => communes.map(({ code }) => code))).toEqual([['29266']]);
  });

  test('boundaries of areas that the directory does not contain are ignored', () => {
    const file = fileOf(bound('99999', null, 106), bound('29266', '1999-01-01', 107));
    expect(listCommuneBoundaries(testDirectory, launchDay, file)).toEqual([]);
  });
});
