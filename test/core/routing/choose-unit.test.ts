import { describe, expect, test } from 'vitest';
import { chooseReportUnits } from '../../../core/routing/choose-unit.ts';
import {
  departmentMergerDay,
  launchDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
  wardMergerDay,
} from '../../support/directory/test-directory.ts';

import { candidates, choose, reason, units } from './routing-helpers.ts';

describe('the lead unit of a topic', () => {
  test.each([
    ['VP01', '29254', ['UBND_XA:29254', 'CONG_AN']],
    ['VP03', '29254', ['UBND_XA:29254', 'CONG_AN', 'TRAM_YT:29254']],
    ['VP04', '29461', ['UBND_XA:29461', 'UBND_HUYEN:849', 'SO_CT', 'SO_VHTTDL']],
    ['VP05', '29461', ['QLTT', 'SO_CT', 'SO_YT']],
    ['AS03', '29512', ['BHXH', 'BHXH_HUYEN:851']],
    ['AS09', '29512', ['P_LDTBXH:851', 'SO_YT', 'SO_LDTBXH']],
    ['SK02', '29254', ['TRAM_YT:29254', 'TTYT_HUYEN:842', 'CDC']],
    ['KH04', undefined, ['TONG_DAI', 'CDC']],
    ['GY05', undefined, ['SO_TTTT', 'BAN_DT']],
  ])(
    'a report on topic %s in area %s is routed to the right units',
    (topic, areaCode, expected) => {
      expect(units(choose(topic, { areaCode }))).toEqual(expected);
    },
  );

  test.each([
    ['Phường 7', ['UBND_XA:29254', 'CONG_AN']],
    ['ấp 3 xã Trường Long Hoà, TXDH', ['UBND_XA:29527', 'CONG_AN']],
    ['P1, thị xã Duyên Hải', ['UBND_XA:29512', 'CONG_AN']],
  ])('a report is routed by the place found in its text: %s', (place, expected) => {
    expect(units(choose('VP01', { place }))).toEqual(expected);
  });

  test('an area chosen in the form overrides the place in the text', () => {
    expect(choose('VP01', { areaCode: '29254', place: 'gần Phường 1' })).toMatchObject({
      kind: 'routed',
      lead: 'UBND_XA:29254',
      area: { code: '29254', validFrom: null, name: 'Phường 7', source: 'chosen' },
    });
  });

  test('the place in the text is used when the area code chosen in the form is unknown', () => {
    expect(choose('VP01', { areaCode: '99999', place: 'Phường 7' })).toMatchObject({
      lead: 'UBND_XA:29254',
      area: { source: 'text' },
    });
  });

  test('a report on a district topic is routed to the district’s body', () => {
    expect(units(choose('AS06', { areaCode: '847' }))).toEqual([
      'UBND_HUYEN:847',
      'SO_LDTBXH',
      'BCD',
    ]);
  });
});

describe('routing by date', () => {
  test.each([
    ['VP07', departmentMergerDay, ['CONG_AN', 'SO_VHTTDL']],
    ['GY06', departmentMergerDay, ['SO_KHCN']],
    ['VP29', departmentMergerDay, ['SO_KHCN', 'VIEN_THONG']],
    ['AS13', departmentMergerDay, ['SO_NNMT', 'SO_CT', 'UBND_HUYEN:842']],
    ['AS11', departmentMergerDay, ['P_NV:842', 'UBND_HUYEN:842', 'SO_NV']],
    ['VP22', newProvinceDay, ['UBND_XA:29254', 'CA_XA:29254']],
    ['VP30', newProvinceDay, ['CA_XA:29254', 'CONG_AN', 'UBND_XA:29254']],
    ['GY01', newProvinceDay, ['SO_YT']],
  ])(
    'topic %s is routed to successor units, and co-units without successor are omitted (%#)',
    (topic, on, expected) => {
      expect(units(choose(topic, { areaCode: '29254', on }))).toEqual(expected);
    },
  );

  test('routing resolves an area code as of the day of the report', () => {
    expect(choose('VP21', { areaCode: '29254', on: newProvinceDay })).toMatchObject({
      area: { validFrom: '2025-07-01', name: 'Phường Nguyệt Hoá' },
    });
    expect(units(choose('VP21', { areaCode: '29245', on: wardMergerDay }))[0]).toBe(
      'UBND_XA:29242',
    );
    expect(units(choose('VP21', { place: 'Phường 8', on: newProvinceDay }))[0]).toBe(
      'UBND_XA:29254',
    );
  });
});

describe('routing after the districts were abolished', () => {
  test.each([
    ['AS11', 'P_NV:842', 'UBND_XA:29254'],
    ['AS12', 'P_NV:842', 'UBND_XA:29254'],
    ['SK08', 'TTYT_HUYEN:842', 'TTYT_KV'],
  ])(
    'a report on topic %s goes from the district’s unit to its successor',
    (topic, before, after) => {
      const lead = (on: string) =>
        units(choose(topic, { areaCode: '29254', on: toLocalInstant(on) }))[0];
      expect(lead('2025-06-30T23:59')).toBe(before);
      expect(lead('2025-07-01T00:00')).toBe(after);
    },
  );

  test('a report goes to the operators if the directory lacks the unit responsible for its topic', () => {
    const withoutWards = {
      ...testDirectory,
      units: testDirectory.units.filter(({ code }) => code !== 'UBND_XA'),
    };
    const request = {
      service: 'violation',
      topic: 'VP01',
      areaCode: '29254',
      on: launchDay,
    } as const;
    expect(reason(chooseReportUnits(request, withoutWards))).toBe('unit-to-be-entered');
  });

  test('routing ignores an epidemic topic after its last day', () => {
    const on = (day: string) => ({ areaCode: '29254', on: toLocalInstant(day) });
    expect(reason(choose('VP01', on('2023-10-19T23:59')))).toBe('routed');
    expect(reason(choose('VP01', on('2023-10-20T00:00')))).toBe('unknown-topic');
  });

  test('routing ignores a topic before its first day', () => {
    expect(
      reason(choose('VP01', { areaCode: '29254', on: toLocalInstant('2021-12-02T23:59') })),
    ).toBe('unknown-topic');
    expect(
      reason(choose('VP01', { areaCode: '29254', on: toLocalInstant('2021-12-03T00:00') })),
    ).toBe('routed');
  });
});

describe('routing decisions left to the operators', () => {
  test('a report with a missing, unknown or wrong topic goes to the operators, who can choose from the service’s topics', () => {
    const request = { service: 'health' as const, areaCode: '29254', on: launchDay };
    const ask = (topic?: string) => chooseReportUnits({ ...request, topic }, testDirectory);
    expect([undefined, 'SK99', 'VP01'].map(ask).map(reason)).toEqual([
      'no-topic',
      'unknown-topic',
      'topic-of-another-service',
    ]);
    expect(candidates(ask())).toHaveLength(12);
  });

  test.each([
    ['Phường 1', 'ambiguous-place', ['29239', '29512']],
    ['Duyên Hải', 'ambiguous-place', ['850', '851']],
    ['Định An', 'ambiguous-place', ['29462', '29494']],
    ['xã Long Đức và phường 9', 'ambiguous-place', ['29260', '29263']],
    ['nhà bà Tư gần chùa', 'unknown-place', []],
    [undefined, 'unknown-place', []],
    [' ', 'unknown-place', []],
  ])(
    'a report with the unclear place “%s” goes to the operators, who can choose from the possible places',
    (place, why, codes) => {
      const decision = choose('VP01', { place });
      expect(reason(decision)).toBe(why);
      expect(candidates(decision)).toEqual(codes);
    },
  );

  test('a report that names only a district goes to the operators, who choose the commune', () => {
    const decision = choose('VP01', { areaCode: '850' });
    expect(reason(decision)).toBe('area-too-wide');
    expect(candidates(decision)).toHaveLength(7);
  });

  test('a report from an abolished district goes to the operators, who choose the commune', () => {
    const decision = choose('VP21', { areaCode: '844', on: newProvinceDay });
    expect(reason(decision)).toBe('ambiguous-place');
    expect(candidates(decision)).toEqual(['29266', '29275', '29278', '29287', '29302']);
    expect(reason(choose('VP01', { areaCode: '99999' }))).toBe('unknown-place');
  });

  test('a report with a place name marked as ambiguous goes to the operators even if only one area still has it', () => {
    expect(reason(choose('VP21', { place: 'Định An', on: newProvinceDay }))).toBe(
      'ambiguous-place',
    );
    expect(reason(choose('VP21', { place: 'xã Định An', on: newProvinceDay }))).toBe('routed');
    const undeclared = {
      ...testDirectory,
      areaRules: testDirectory.areaRules.filter(({ kind }) => kind !== 'ambiguous-name'),
    };
    const request = { service: 'violation' as const, topic: 'VP01', on: launchDay };
    expect(reason(chooseReportUnits({ ...request, place: 'Phường 7' }, undeclared))).toBe('routed');
    expect(reason(chooseReportUnits({ ...request, place: 'Phường 1' }, undeclared))).toBe(
      'ambiguous-place',
    );
  });
});

describe('routing when the lead unit does not depend on the place', () => {
  test('an ambiguous place stops the routing of a topic only if a unit of the topic depends on the place', () => {
    expect(reason(choose('SK03', { place: 'Duyên Hải' }))).toBe('ambiguous-place');
    expect(units(choose('VP05', { place: 'Duyên Hải' }))).toEqual(['QLTT', 'SO_CT', 'SO_YT']);
    expect(units(choose('SK03'))).toEqual(['CDC']);
  });

  test('an unclear place never delays the routing of an emergency', () => {
    expect(choose('SK01', { place: 'Duyên Hải' })).toMatchObject({
      kind: 'routed',
      lead: 'CC115',
      coUnits: [],
      call: '115',
    });
  });
});

test('a misconduct report without a named office goes to the inspectorate only', () => {
  expect(units(choose('VP08', { areaCode: '29461' }))).toEqual(['THANH_TRA']);
});
