import { describe, expect, test } from 'vitest';
import { findArea } from '../../../../../core/directory/model/areas/area.ts';
import {
  findSuccessorUnits,
  findUnitForArea,
  findUnitInForce,
  getOperatorUnit,
  UnitRef,
} from '../../../../../core/directory/model/organization/unit.ts';
import { toGsm7 } from '../../../../../core/messages/compose/sms/sms.ts';
import {
  departmentMergerDay,
  launchDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
  wardMergerDay,
} from '../../../../support/directory/test-directory.ts';

const lastOfFebruary = toLocalInstant('2025-02-28T23:59');

describe('the successor of a merged unit', () => {
  test.each([
    ['SO_TTTT', 'SO_KHCN'],
    ['SO_LDTBXH', 'SO_NV'],
    ['SO_KHDT', 'SO_TC'],
    ['SO_GTVT', 'SO_XD'],
    ['SO_NNPTNT', 'SO_NNMT'],
    ['SO_TNMT', 'SO_NNMT'],
    ['BAN_DT', 'SO_DTTG'],
  ])('the merged unit %s is followed by %s from 1 March 2025', (before, after) => {
    expect(findUnitInForce(testDirectory, before, launchDay)?.ref).toBe(before);
    expect(findUnitInForce(testDirectory, before, lastOfFebruary)?.ref).toBe(before);
    expect(findUnitInForce(testDirectory, before, departmentMergerDay)?.ref).toBe(after);
    expect(findUnitInForce(testDirectory, before, newProvinceDay)).toMatchObject({
      ref: after,
      name: expect.stringContaining('Vĩnh Long'),
    });
  });

  test('a successor unit does not exist before its first day', () => {
    expect(findUnitInForce(testDirectory, 'SO_NNMT', launchDay)).toBeUndefined();
  });

  test('findUnitInForce follows a unit through several successions to the unit in force', () => {
    const row = (
      code: string,
      validFrom: string | null,
      validTo: string | null,
      succeededBy: string | null,
    ) => ({
      code,
      name: code,
      shortName: code,
      level: 'province' as const,
      validFrom,
      validTo,
      succeededBy,
    });
    const units = [
      row('A', null, '2021-12-31', 'B'),
      row('B', '2022-01-01', '2022-12-31', 'A'),
      row('A', '2023-01-01', '2023-12-31', 'C'),
      row('C', null, null, null),
    ];
    const on = (date: string) =>
      findUnitInForce({ units, areas: [] }, 'A', toLocalInstant(date))?.ref;
    expect(['2021-12-31', '2022-06-01', '2023-06-01', '2024-01-01'].map(on)).toEqual([
      'A',
      'B',
      'A',
      'C',
    ]);
  });
});

describe('a unit named by its area', () => {
  test.each([
    ['UBND_XA:29254', '2021-12-03', 'UBND_XA:29254', 'UBND phường 7', 'UBND P7'],
    ['UBND_XA:29263', '2021-12-03', 'UBND_XA:29263', 'UBND xã Long Đức', 'UBND xa Long Duc'],
    [
      'TRAM_YT:29266',
      '2021-12-03',
      'TRAM_YT:29266',
      'Trạm Y tế thị trấn Càng Long',
      'TYT TT Cang Long',
    ],
    [
      'UBND_HUYEN:842',
      '2021-12-03',
      'UBND_HUYEN:842',
      'UBND thành phố Trà Vinh',
      'UBND TP Tra Vinh',
    ],
    [
      'P_LDTBXH:851',
      '2021-12-03',
      'P_LDTBXH:851',
      'Phòng Lao động - Thương binh và Xã hội thị xã Duyên Hải',
      'LDTBXH TX Duyen Hai',
    ],
    [
      'UBND_XA:29239',
      '2021-12-03',
      'UBND_XA:29239',
      'UBND phường 1, thành phố Trà Vinh',
      'UBND P1 TPTV',
    ],
    [
      'UBND_XA:29512',
      '2021-12-03',
      'UBND_XA:29512',
      'UBND phường 1, thị xã Duyên Hải',
      'UBND P1 TXDH',
    ],
    ['UBND_XA:29245', '2025-01-01', 'UBND_XA:29242', 'UBND phường 3', 'UBND P3'],
    ['UBND_XA:29254', '2025-07-01', 'UBND_XA:29254', 'UBND phường Nguyệt Hoá', 'UBND P.Nguyet Hoa'],
    ['UBND_XA:29257', '2025-07-01', 'UBND_XA:29254', 'UBND phường Nguyệt Hoá', 'UBND P.Nguyet Hoa'],
  ])('the unit %s on %s resolves to %s', (ref, date, now, name, shortName) => {
    expect(findUnitInForce(testDirectory, ref, toLocalInstant(date))).toMatchObject({
      ref: now,
      name,
      shortName,
    });
  });
});

describe('a unit reference', () => {
  test.each(['UBND_XA', 'UBND_XA:842', 'UBND_HUYEN:29254', 'UBND_XA:99999', 'SO_BIEN'])(
    'the unit reference %s resolves to no unit',
    (ref) => {
      expect(findUnitInForce(testDirectory, ref, launchDay)).toBeUndefined();
    },
  );

  test('after the abolition of districts, a reference to a district office resolves to several commune offices', () => {
    expect(
      findUnitInForce(testDirectory, 'UBND_HUYEN:842', toLocalInstant('2025-06-30')),
    ).toBeDefined();
    expect(findUnitInForce(testDirectory, 'UBND_HUYEN:842', newProvinceDay)).toBeUndefined();
    expect(
      findSuccessorUnits(testDirectory, 'UBND_HUYEN:842', newProvinceDay)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      'UBND phường Hoà Thuận',
      'UBND phường Long Đức',
      'UBND phường Nguyệt Hoá',
      'UBND phường Trà Vinh',
    ]);
    expect(findUnitInForce(testDirectory, 'TTYT_HUYEN:842', newProvinceDay)?.ref).toBe('TTYT_KV');
  });
});

describe('the unit responsible for an area', () => {
  const answering = (code: string, areaCode: string | undefined, on = launchDay) => {
    const area = areaCode ? findArea(testDirectory, areaCode, on) : undefined;
    return findUnitForArea(testDirectory, code, area, on)?.ref;
  };

  test('a unit reference without an area, such as UBND_XA, resolves to the unit responsible for the given area', () => {
    expect(answering('UBND_XA', '29254')).toBe('UBND_XA:29254');
    expect(answering('TTYT_HUYEN', '29254')).toBe('TTYT_HUYEN:842');
    expect(answering('TTYT_HUYEN', '842')).toBe('TTYT_HUYEN:842');
    expect(answering('SO_YT', '29254')).toBe('SO_YT');
    expect(answering('SO_YT', undefined)).toBe('SO_YT');
  });

  test('an area has no responsible unit if it is unknown, too large or at an abolished level', () => {
    expect(answering('UBND_XA', '842')).toBeUndefined();
    expect(answering('UBND_XA', undefined)).toBeUndefined();
    expect(answering('UBND_HUYEN', '86', newProvinceDay)).toBeUndefined();
    expect(answering('SO_BIEN', '29254')).toBeUndefined();
  });
});

test.each([launchDay, wardMergerDay, newProvinceDay])(
  'unit short names are unique plain texts of at most 20 characters: %s',
  (on) => {
    const refs = testDirectory.units.flatMap(({ code, level, nameInArea }) =>
      nameInArea
        ? testDirectory.areas
            .filter((area) => area.level === level)
            .map((area) => `${code}:${area.code}`)
        : [code],
    );
    const units = new Map(
      refs
        .flatMap((ref) => findUnitInForce(testDirectory, ref, on) ?? [])
        .map((unit) => [unit.ref, unit]),
    );
    const shortNames = [...units.values()].map(({ shortName }) => shortName);
    expect(shortNames.filter((name) => name.length > 20 || toGsm7(name) !== name)).toEqual([]);
    expect(new Set(shortNames).size).toBe(shortNames.length);
  },
);

test('the operator unit exists on every day, and a directory without one throws', () => {
  expect(getOperatorUnit(testDirectory, launchDay).ref).toBe('TONG_DAI');
  expect(getOperatorUnit(testDirectory, newProvinceDay).ref).toBe('TONG_DAI');
  expect(() => getOperatorUnit({ units: [], areas: [] }, launchDay)).toThrow(
    'no operator unit on 2021-12-03',
  );
});

test('a unit reference has at most 40 characters', () => {
  expect(UnitRef.safeParse('A'.repeat(40)).success).toBe(true);
  expect(UnitRef.safeParse('A'.repeat(41)).success).toBe(false);
});
