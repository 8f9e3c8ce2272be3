import { describe, expect, test } from 'vitest';
import {
  findArea,
  findAreaByKey,
  findAreaInForce,
  findAreasInForce,
  findChildAreas,
  findParentArea,
  listAreaWithParents,
} from '../../../../../core/directory/model/areas/area.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
  wardMergerDay,
} from '../../../../support/directory/test-directory.ts';

const names = (areas: readonly { fullName: string }[]) => areas.map(({ fullName }) => fullName);
const on = (date: string) =>
  testDirectory.areas.filter(
    (area) => findArea(testDirectory, area.code, toLocalInstant(date)) === area,
  );

describe('the areas of the province', () => {
  test.each([
    ['2021-12-03', 9, 106],
    ['2024-12-31', 9, 106],
    ['2025-01-01', 9, 104],
    ['2025-06-30', 9, 104],
    ['2025-07-01', 0, 41],
    ['2026-11-24', 0, 41],
  ])('on %s the directory has %i districts and %i communes', (date, districts, communes) => {
    const level = (wanted: string) => on(date).filter((area) => area.level === wanted).length;
    expect([level('district'), level('commune'), level('province')]).toEqual([
      districts,
      communes,
      1,
    ]);
  });

  test.each([
    ['842', 10],
    ['844', 14],
    ['845', 11],
    ['846', 11],
    ['847', 14],
    ['848', 15],
    ['849', 17],
    ['850', 7],
    ['851', 7],
  ])('district %s had %i communes on the launch day', (code, communes) => {
    const district = findArea(testDirectory, code, launchDay);
    expect(district && findChildAreas(testDirectory, district, launchDay)).toHaveLength(communes);
  });

  test.each([
    ['2024-12-31', 10],
    ['2025-01-01', 8],
    ['2025-06-30', 8],
    ['2025-07-01', 8],
  ])(
    'on %s the children of district 842 are the %i communes of that day or of its last day',
    (day, communes) => {
      const district = findArea(testDirectory, '842', launchDay);
      const children = district ? findChildAreas(testDirectory, district, toLocalInstant(day)) : [];
      expect(children).toHaveLength(communes);
    },
  );

  test('the directory has no district 843', () => {
    expect(findArea(testDirectory, '843', launchDay)).toBeUndefined();
  });
});

describe('an area code', () => {
  test.each([
    ['29242', 'Phường 3', 'Phường Trà Vinh'],
    ['29254', 'Phường 7', 'Phường Nguyệt Hoá'],
    ['29278', 'Xã Huyền Hội', 'Xã Tân An'],
    ['29335', 'Xã Thông Hòa', 'Xã Tam Ngãi'],
    ['29362', 'Xã Tân Hùng', 'Xã Hùng Hoà'],
    ['29386', 'Xã Lương Hoà A', 'Xã Song Lộc'],
    ['29455', 'Xã Hiệp Mỹ Tây', 'Xã Hiệp Mỹ'],
    ['29489', 'Xã Hàm Tân', 'Xã Hàm Giang'],
    ['29497', 'Xã Đôn Xuân', 'Xã Đôn Châu'],
    ['29512', 'Phường 1', 'Phường Duyên Hải'],
    ['29516', 'Phường 2', 'Phường Trường Long Hoà'],
  ])(
    'the area code %s means %s until 30 June 2025 and %s from 1 July 2025',
    (code, before, after) => {
      expect(findArea(testDirectory, code, toLocalInstant('2025-06-30T23:59'))?.fullName).toBe(
        before,
      );
      expect(findArea(testDirectory, code, toLocalInstant('2025-07-01T00:00'))?.fullName).toBe(
        after,
      );
    },
  );

  test('an unassigned area code finds no area', () => {
    expect(findAreaInForce(testDirectory, '99999', launchDay)).toBeUndefined();
  });

  test('the area code 86 identifies the province only from the day of the provincial merger on', () => {
    expect(findArea(testDirectory, '86', toLocalInstant('2025-06-30'))).toBeUndefined();
    expect(findArea(testDirectory, '86', newProvinceDay)?.fullName).toBe('Tỉnh Vĩnh Long');
  });
});

describe('the successor of an area', () => {
  test.each([
    ['29245', '2025-01-01', 'Phường 3'],
    ['29251', '2025-06-30', 'Phường 3'],
    ['29251', '2025-07-01', 'Phường Trà Vinh'],
    ['29257', '2025-07-01', 'Phường Nguyệt Hoá'],
    ['29332', '2026-11-24', 'Xã Tam Ngãi'],
    ['84', '2025-07-01', 'Tỉnh Vĩnh Long'],
  ])('the area %s on %s resolves to %s', (code, date, name) => {
    expect(findAreaInForce(testDirectory, code, toLocalInstant(date))?.fullName).toBe(name);
  });

  test('a district without successor resolves to no area', () => {
    expect(findAreaInForce(testDirectory, '844', newProvinceDay)).toBeUndefined();
  });

  test('an area code finds nothing before the area’s first day', () => {
    const ward = findAreaByKey(testDirectory, { code: '29254', validFrom: '2025-07-01' });
    expect(ward && findAreasInForce(testDirectory, ward, launchDay)).toEqual([]);
  });

  test('a divided area has several successors, and a lookup by its code alone returns none of them', () => {
    const [, , ward] = testDirectory.areas;
    if (!ward) throw new Error('no area');
    const half = (code: string) => ({
      ...ward,
      code,
      validFrom: '2030-01-01',
      validTo: null,
      successors: [],
    });
    const areas = [
      {
        ...ward,
        code: '10000',
        validTo: '2029-12-31',
        successors: ['10001', '10002', '10003'].map((code) => ({ code, validFrom: '2030-01-01' })),
      },
      half('10001'),
      half('10002'),
    ];
    const divisionDay = toLocalInstant('2030-01-01');
    expect(findAreasInForce({ areas }, areas[0] ?? ward, divisionDay)).toHaveLength(2);
    expect(findAreaInForce({ areas }, '10000', divisionDay)).toBeUndefined();
  });

  test('every ended commune has one successor on the next day', () => {
    for (const area of testDirectory.areas.filter(
      ({ level, validTo }) => level === 'commune' && validTo,
    )) {
      const next = new Date(toLocalInstant(`${area.validTo}T00:00`).getTime() + 24 * 3_600_000);
      expect(findAreasInForce(testDirectory, area, next), area.fullName).toHaveLength(1);
    }
  });

  test('every commune that reuses an area code was formed from the commune that had the code before', () => {
    for (const area of testDirectory.areas.filter(
      ({ validFrom, level }) => validFrom && level === 'commune',
    )) {
      expect(area.formedFrom).toContainEqual({ code: area.code, validFrom: null });
    }
  });
});

describe('the parents of an area', () => {
  const chain = (code: string, date: string) => {
    const area = findArea(testDirectory, code, toLocalInstant(date));
    return area ? names(listAreaWithParents(testDirectory, area, toLocalInstant(date))) : [];
  };

  test('an area belongs to a district and province, and only to a province once districts are abolished', () => {
    expect(chain('29512', '2021-12-03')).toEqual(['Phường 1', 'Thị xã Duyên Hải', 'Tỉnh Trà Vinh']);
    expect(chain('29512', '2025-07-01')).toEqual(['Phường Duyên Hải', 'Tỉnh Vĩnh Long']);
  });

  test('the parent of an area that has ended can still be found', () => {
    const ward = findAreaByKey(testDirectory, { code: '29245', validFrom: null });
    expect(ward && findParentArea(testDirectory, ward, newProvinceDay)?.fullName).toBe(
      'Thành phố Trà Vinh',
    );
    expect(ward && findParentArea(testDirectory, ward, wardMergerDay)?.fullName).toBe(
      'Thành phố Trà Vinh',
    );
  });
});
