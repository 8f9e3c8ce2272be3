import { describe, expect, test } from 'vitest';
import { findArea } from '../../../../../core/directory/model/areas/area.ts';
import { findSuccessorUnits } from '../../../../../core/directory/model/organization/unit.ts';
import { listFormChoices } from '../../../../../core/directory/read/form-choices.ts';
import {
  groupAccusableUnits,
  listAccusableUnitCodes,
} from '../../../../../core/directory/read/units/accusable-units.ts';
import { listFormerUnits } from '../../../../../core/directory/read/units/former-units.ts';
import { findAccusedUnitRefs, isKnownUnit } from '../../../../../core/routing/accused-unit.ts';
import { buildUnitExclusionPredicate } from '../../../../../core/routing/unit-exclusion.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../../../support/directory/test-directory.ts';

const today = toLocalInstant('2026-12-01');
const formerNameOn = (day: Date, ref: string) =>
  listFormerUnits(testDirectory, day)
    .filter((unit) => unit.ref === ref)
    .map(({ name, lastDay, successor }) => [name, lastDay, successor?.name]);

describe('ended units', () => {
  test('no unit has ended at the launch', () => {
    expect(listFormerUnits(testDirectory, launchDay)).toEqual([]);
  });

  test('an ended unit has its last name, its last day and its only successor', () => {
    expect(formerNameOn(today, 'UBND_XA:29254')).toEqual([
      ['UBND phường 7', '2025-06-30', 'UBND phường Nguyệt Hoá'],
    ]);
    expect(formerNameOn(today, 'SO_LDTBXH')).toEqual([
      ['Sở Lao động – Thương binh và Xã hội', '2025-02-28', 'Sở Nội vụ tỉnh Vĩnh Long'],
    ]);
    expect(formerNameOn(today, 'UBND_HUYEN:844')).toEqual([
      ['UBND huyện Càng Long', '2025-06-30', undefined],
    ]);
  });

  test('a unit ends on its last day, not before', () => {
    expect(formerNameOn(toLocalInstant('2025-06-30'), 'UBND_XA:29254')).toEqual([]);
    expect(formerNameOn(toLocalInstant('2025-07-01'), 'UBND_XA:29254')).toHaveLength(1);
  });

  test('a unit with a new name has not ended', () => {
    expect(formerNameOn(today, 'SO_YT')).toEqual([]);
    expect(formerNameOn(today, 'UBND_XA:29410')).toEqual([]);
  });

  test('the console finds a unit by the names of all units that it replaced', () => {
    const { units, formerUnits } = listFormChoices(testDirectory, today, 'vi');
    expect(units.find(({ ref }) => ref === 'UBND_XA:29254')).toMatchObject({
      name: 'UBND phường Nguyệt Hoá',
      formerNames: expect.arrayContaining(['UBND phường 7', 'UBND phường 8']),
    });
    expect(formerUnits).toContainEqual({
      ...{ ref: 'UBND_XA:29254', name: 'UBND phường 7', lastDay: '2025-06-30' },
    });
  });
});

describe('former offices that a report can complain about', () => {
  const formerOn = (day: Date) =>
    groupAccusableUnits(testDirectory, day, 'vi').find(({ level }) => level === 'former')?.units;

  test('an ended office is offered by its former name, with its successor', () => {
    expect(formerOn(launchDay)).toBeUndefined();
    expect(formerOn(today)).toContainEqual({
      code: 'SO_LDTBXH',
      name: 'Sở Lao động – Thương binh và Xã hội cũ, nay thuộc Sở Nội vụ tỉnh Vĩnh Long',
    });
  });

  test.each([launchDay, toLocalInstant('2025-06-30'), today])(
    'only offices are offered on %s, without mobile units and notes for administrators',
    (day) => {
      const groups = groupAccusableUnits(testDirectory, day, 'vi');
      const names = groups.flatMap(({ units }) => units.map(({ name }) => name));
      expect(names.filter((name) => /lưu động|theo địa bàn|Tổng đài/.test(name))).toEqual([]);
    },
  );

  test('every offered code is accepted and leads to a unit of today', () => {
    const codes = listAccusableUnitCodes(testDirectory, today);
    expect(codes.filter((code) => !isKnownUnit(testDirectory, code, today))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(findAccusedUnitRefs(testDirectory, 'SO_LDTBXH', undefined, today)).toEqual(['SO_NV']);
    expect(findAccusedUnitRefs(testDirectory, 'UBND_XA:29254', undefined, today)).toEqual([
      'UBND_XA:29254',
    ]);
    expect(findAccusedUnitRefs(testDirectory, 'UBND_XA:29257', undefined, today)).toEqual([
      'UBND_XA:29254',
    ]);
  });

  test('neither the former office nor its successor may receive the report', () => {
    const isExcluded = buildUnitExclusionPredicate(testDirectory, ['SO_LDTBXH'], today);
    expect(['SO_LDTBXH', 'SO_NV', 'SO_XD'].map(isExcluded)).toEqual([true, true, false]);
  });
});

describe('former district offices that a report complains about', () => {
  test.each(['UBND_HUYEN', 'P_LDTBXH'])(
    'a complaint about the former office %s is kept from every commune formed from its district',
    (code) => {
      const area = findArea(testDirectory, '29242', today);
      const accused = findAccusedUnitRefs(testDirectory, code, area, today);
      const communes = ['29242', '29254', '29263', '29398'].map((commune) => `UBND_XA:${commune}`);
      expect(accused.toSorted()).toEqual(communes);
      const isExcluded = buildUnitExclusionPredicate(testDirectory, accused, today);
      expect([...communes, 'UBND_XA:29530', 'VP_UBND'].map(isExcluded)).toEqual([
        ...communes.map(() => true),
        ...[false, false],
      ]);
    },
  );

  test('for a commune formed from two districts, the former offices of both are accused', () => {
    const area = findArea(testDirectory, '29254', today);
    const accused = findAccusedUnitRefs(testDirectory, 'UBND_HUYEN', area, today);
    const successors = ['UBND_HUYEN:842', 'UBND_HUYEN:847'].flatMap((ref) =>
      findSuccessorUnits(testDirectory, ref, today).map((unit) => unit.ref),
    );
    expect(accused.toSorted()).toEqual([...new Set(successors)].toSorted());
    expect(accused.length).toBeGreaterThan(4);
  });

  test('a district office that still exists is the one of the place’s district', () => {
    const area = findArea(testDirectory, '29242', launchDay);
    expect(findAccusedUnitRefs(testDirectory, 'UBND_HUYEN', area, launchDay)).toEqual([
      'UBND_HUYEN:842',
    ]);
  });
});
