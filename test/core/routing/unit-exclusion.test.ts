import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listAreaWithParents } from '../../../core/directory/model/areas/area.ts';
import { findUnitRow, parseUnitRef } from '../../../core/directory/model/organization/unit.ts';
import { listTopics } from '../../../core/directory/model/services/topic.ts';
import { chooseReportUnits } from '../../../core/routing/choose-unit.ts';
import { buildUnitExclusionPredicate } from '../../../core/routing/unit-exclusion.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { units } from './routing-helpers.ts';

const launch = toLocalInstant('2021-12-03');
const deciders = ['TONG_DAI', 'THANH_TRA'];

describe('buildUnitExclusionPredicate', () => {
  test.each([
    ['UBND_XA:29254', ['TRAM_YT:29254'], ['UBND_XA:29257', 'UBND_HUYEN:842', 'SO_YT']],
    ['UBND_HUYEN:842', ['UBND_XA:29254', 'TRAM_YT:29254'], ['UBND_XA:29266', 'UBND_TINH']],
    ['SO_YT', ['CDC', 'CC115', 'TTYT_HUYEN:842', 'TRAM_YT:29254'], ['SO_TC', 'UBND_XA:29254']],
    ['TTYT_HUYEN:842', ['TRAM_YT:29254'], ['TRAM_YT:29266', 'CDC']],
    ['UBND_TINH', ['SO_YT', 'CONG_AN', 'VP_UBND', 'UBND_XA:29254'], deciders],
    ['TONG_DAI', ['TONG_DAI'], ['SO_YT']],
    ['THANH_TRA', ['THANH_TRA'], ['SO_YT', 'UBND_TINH']],
  ])(
    'buildUnitExclusionPredicate for %s excludes the unit and its subordinate units',
    (accused, excluded, others) => {
      const isExcluded = buildUnitExclusionPredicate(testDirectory, [accused], launch);
      expect([accused, ...excluded].filter((ref) => !isExcluded(ref))).toEqual([]);
      expect(others.filter(isExcluded)).toEqual([]);
    },
  );

  test('buildUnitExclusionPredicate excludes the successor of an accused unit', () => {
    expect(
      buildUnitExclusionPredicate(
        testDirectory,
        ['SO_TTTT'],
        toLocalInstant('2025-04-01'),
      )('SO_KHCN'),
    ).toBe(true);
  });
});

/** Returns the areas around an area code, using the area table only. */
const areasAround = (areaCode: string | undefined, on: Date): string[] => {
  const area = testDirectory.areas.find(({ code }) => code === areaCode);
  return area ? listAreaWithParents(testDirectory, area, on).map(({ code }) => code) : [];
};

const accusedUnits = testDirectory.units.flatMap(({ code, level }) =>
  level === 'commune'
    ? [code, `${code}:29254`, `${code}:29266`]
    : level === 'district'
      ? [code, `${code}:842`]
      : [code],
);

test('no report is routed to an accused unit or its subordinates, for any topic, area, priority or day', () => {
  const request = fc.record({
    topic: fc.constantFrom(...listTopics(testDirectory, launch)),
    areaCode: fc.constantFrom('29254', '29266', ...testDirectory.areas.map(({ code }) => code)),
    accused: fc.array(fc.constantFrom(...accusedUnits), { minLength: 1, maxLength: 2 }),
    priority: fc.constantFrom('P1', 'P2', 'P3', 'P4'),
    on: fc.constantFrom('2021-12-03', '2025-03-01', '2025-07-01').map(toLocalInstant),
  });
  fc.assert(
    fc.property(request, ({ topic, areaCode, accused, priority, on }) => {
      const { code, service } = topic;
      const decision = chooseReportUnits(
        { service, topic: code, areaCode, accused, priority, on },
        testDirectory,
      );
      const reached = units(decision).filter(
        (ref) => findUnitRow(testDirectory, ref, on) !== undefined,
      );
      const wrong = reached.filter((ref) =>
        accused.some((one) => {
          const [reachedUnit, accusedUnit] = [parseUnitRef(ref), parseUnitRef(one)];
          const isSame =
            reachedUnit.code === accusedUnit.code && (!accusedUnit.areaCode || one === ref);
          const isWithin =
            /^UBND_(XA|HUYEN):/.test(one) &&
            reachedUnit.areaCode !== accusedUnit.areaCode &&
            areasAround(reachedUnit.areaCode, on).includes(accusedUnit.areaCode ?? '');
          const isUnderProvince = one === 'UBND_TINH' && !deciders.includes(ref);
          return isSame || isWithin || isUnderProvince;
        }),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
