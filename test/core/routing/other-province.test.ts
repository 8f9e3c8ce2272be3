import { describe, expect, test } from 'vitest';
import { splitPlaceName } from '../../../core/directory/read/areas/split-place-name.ts';
import { chooseReportUnits, type ReportRoutingInput } from '../../../core/routing/choose-unit.ts';
import { findProvinceByCode } from '../../../core/routing/other-province.ts';
import { explainPlaceOutsideArea } from '../../../core/routing/route-outside-area.ts';
import { getNextDay } from '../../../core/time/local-date.ts';
import { isValidOn } from '../../../core/time/validity.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';

const choose = (request: Partial<ReportRoutingInput>, from = testDirectory) =>
  chooseReportUnits({ service: 'violation', topic: 'VP11', on: launchDay, ...request }, from);

describe('reports from another province', () => {
  test.each([
    [{ place: 'Bến Tre' }, '83', '02751022'],
    [{ place: 'xã Long Thới, huyện Chợ Lách, tỉnh Bến Tre' }, '83', '02751022'],
    [{ place: 'xã Long Thới huyện Chợ Lách tỉnh Bến Tre' }, '83', '02751022'],
    [{ place: 'Mỹ Hòa, Bình Minh, Vĩnh Long' }, '86', '02701022'],
    [{ place: 'Q8 TPHCM' }, '79', '0281022'],
    [{ place: 'quận 8, TP. Hồ Chí Minh' }, '79', '0281022'],
    [{ place: 'Thuận An - Bình Dương' }, '74', '02741022'],
    [{ place: 'Vũng Tàu' }, '77', '02541022'],
    [{ place: 'Bến Tre, Việt Nam' }, '83', '02751022'],
    [{ place: 'đang ở tỉnh Bến Tre' }, '83', '02751022'],
    [{ place: 'Bến Tre, gần chợ, Việt Nam' }, '83', '02751022'],
    [{ place: 'huyện Trà Ôn' }, '86', '02701022'],
    [{ areaCode: '96' }, '96', '02901022'],
    [{ areaCode: '38', topic: undefined }, '38', '02371022'],
  ])(
    'a report from another province is redirected to its hotline: %o',
    (request, code, hotline) => {
      expect(choose(request)).toMatchObject({
        kind: 'elsewhere',
        unit: 'TONG_DAI',
        province: { code },
        hotline,
        rule: 'area-rule-7',
        because: [{ rule: 'area-rule-7', facts: { province: code, hotline } }],
      });
    },
  );
});

describe('reports about a place in the province but outside the area of the hotline', () => {
  const inMoCay = { topic: 'VP21', place: 'chợ Mỏ Cày, Bến Tre' };

  test('a report about a former province goes to the unit of the routing rule once it belongs to this province', () => {
    expect(choose({ ...inMoCay, on: newProvinceDay })).toMatchObject({
      ...{ kind: 'routed', lead: 'VP_UBND', coUnits: [], rule: 'area-rule-8' },
    });
    expect(choose({ ...inMoCay, on: toLocalInstant('2025-06-30T23:59') })).toMatchObject({
      ...{ kind: 'elsewhere', province: { code: '83' } },
    });
  });

  test.each([
    'Bến Tre, gần chợ',
    'Mỏ Cày',
    'xã An Thới, huyện Mỏ Cày Nam',
    'thành phố Vĩnh Long',
    'ấp 3, Trà Ôn, tỉnh Vĩnh Long',
  ])('a place in a former province is outside the area: %s', (place) => {
    expect(choose({ place, on: newProvinceDay })).toMatchObject({ lead: 'VP_UBND' });
  });

  test.each(['Vĩnh Long', 'tỉnh Vĩnh Long', 'gần chợ Trà Ôn', 'ấp Bình Tân'])(
    'operators decide about a place that may be in the area: %s',
    (place) => {
      expect(choose({ place, on: newProvinceDay })).toMatchObject({ kind: 'operator' });
    },
  );

  test('operators decide about a complaint about an office in another province', () => {
    const decision = choose({ ...inMoCay, isAboutOffice: true, on: newProvinceDay });
    expect(decision).toMatchObject({ kind: 'operator', reason: 'office-not-named' });
  });

  test('the sender reads where the place lies and where the report goes', () => {
    const explain = (on: Date) =>
      explainPlaceOutsideArea('chợ Mỏ Cày, Bến Tre', testDirectory, { on, lang: 'vi' });
    expect(explain(newProvinceDay)).toBe(
      'Nơi này thuộc tỉnh Bến Tre trước đây, nay là tỉnh Vĩnh Long, ngoài {hotline.area}. Quý vị cứ gửi: phản ánh được chuyển đến Văn phòng UBND tỉnh Vĩnh Long.',
    );
    expect(explain(launchDay)).toBeUndefined();
  });
});

describe('reports about places in this province', () => {
  test.each([
    'từ tỉnh Bến Tre về xã Long Đức',
    'xã Long Đức, giáp Bến Tre',
    'xã Long Đức giáp Bến Tre',
    'phường 3 gần chợ Bến Tre',
    'phường 7, quán Sài Gòn',
    'xã Long Đức, Trà Vinh',
    'xã Long Vĩnh',
    'xã Long Đức, Bến Tre qua cầu là tới',
    'từ huyện Trà Ôn về xã Long Đức',
  ])(
    'a report about a place in this province is routed although it mentions another province: %s',
    (place) => {
      expect(choose({ place }).kind).toBe('routed');
    },
  );

  test('an area chosen in this province is routed although the text names another province', () => {
    expect(choose({ areaCode: '29254', place: 'Bến Tre' })).toMatchObject({
      lead: 'UBND_XA:29254',
    });
  });

  test('no area of this province has the name of another province', () => {
    const others = testDirectory.otherProvinces.flatMap(({ name, otherNames }) => [
      name,
      ...otherNames,
    ]);
    const names = new Set(others.map((name) => splitPlaceName(name).join(' ')));
    const shared = testDirectory.areas.filter(
      ({ name, validFrom }) => validFrom === null && names.has(splitPlaceName(name).join(' ')),
    );
    expect(shared).toEqual([]);
  });
});

describe('place names shared with another province', () => {
  test.each([
    ['Long Thới Chợ Lách Bến Tre', launchDay, '29356'],
    ['xã Tân Bình Mỏ Cày Bắc Bến Tre', launchDay, '29284'],
    ['xã Tân Bình, huyện Mỏ Cày Bắc, tỉnh Bến Tre', newProvinceDay, '29275'],
    ['xã Long Thới, Chợ Lách, Bến Tre', newProvinceDay, '29371'],
    ['phường 7, Bến Tre', newProvinceDay, '29254'],
  ])(
    'a place name that also exists in another province goes to operators with the local place: %s',
    (place, on, code) => {
      expect(choose({ place, on })).toMatchObject({
        kind: 'operator',
        reason: 'ambiguous-place',
        candidates: [{ code }],
      });
    },
  );
});

test.each(['xe chở người từ TP Trà Vinh đi TP.HCM', 'người từ tỉnh Bến Tre qua'])(
  'a report about travel to or from another province goes to the operators: %s',
  (place) => {
    expect(choose({ place }).kind).toBe('operator');
  },
);

test('Bến Tre and Vĩnh Long count as part of the province since 1 July 2025', () => {
  expect(choose({ place: 'Bến Tre', on: newProvinceDay })).toMatchObject({
    kind: 'routed',
    lead: 'VP_UBND',
  });
  expect(choose({ areaCode: '86', on: newProvinceDay })).toMatchObject({
    kind: 'operator',
    reason: 'area-too-wide',
  });
  expect(choose({ areaCode: '79', on: newProvinceDay })).toMatchObject({ kind: 'elsewhere' });
});

test.each([
  [
    { place: 'ấp 2, tỉnh Bạc Liêu' },
    { code: '96', name: 'Cà Mau', former: 'Bạc Liêu' },
    '02901022',
  ],
  [{ areaCode: '95' }, { code: '96', name: 'Cà Mau', former: 'Bạc Liêu' }, '02901022'],
  [{ place: 'Lào Cai' }, { code: '15', name: 'Lào Cai' }, '02141022'],
  [{ areaCode: '10' }, { code: '15', name: 'Lào Cai' }, '02141022'],
  [{ areaCode: '15' }, { code: '15', name: 'Lào Cai' }, '02141022'],
  [{ place: 'Cà Mau' }, { code: '96', name: 'Cà Mau' }, '02901022'],
])(
  'a report from a merged province is redirected to its successor: %o',
  (request, province, hotline) => {
    const decision = choose({ ...request, on: newProvinceDay });
    expect(decision.kind === 'elsewhere' && [decision.province, decision.hotline]).toEqual([
      province,
      hotline,
    ]);
  },
);

test('the province of Thừa Thiên Huế is the city of Huế since 1 January 2025', () => {
  const name = (day: string) =>
    findProvinceByCode(testDirectory, '46', new Date(`${day}T00:00:00+07:00`))?.province.name;
  expect([name('2024-12-31'), name('2025-01-01')]).toEqual(['Thừa Thiên Huế', 'Huế']);
});

test('exactly the provinces that have ended name a successor, which is in force on the next day', () => {
  const { otherProvinces, areas } = testDirectory;
  for (const { name, validTo, mergedInto } of otherProvinces) {
    const successors = [...otherProvinces, ...areas].filter(
      (row) => row.code === mergedInto && validTo !== null && isValidOn(row, getNextDay(validTo)),
    );
    expect([name, successors.length]).toEqual([name, validTo === null ? 0 : 1]);
  }
});
