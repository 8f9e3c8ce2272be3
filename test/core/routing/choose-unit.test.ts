import { describe, expect, test } from 'vitest';
import { chooseUnit } from '../../../core/routing/choose-unit.ts';
import {
  at,
  departmentsMerged,
  directory,
  launch,
  newProvince,
  wardsMerged,
} from '../../support/the-directory.ts';

import { candidates, choose, reason, units } from './choose.ts';

describe('a topic is led', () => {
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
  ])('%s in %s by the units of the place', (topic, areaCode, expected) => {
    expect(units(choose(topic, { areaCode }))).toEqual(expected);
  });

  test.each([
    ['Phường 7', ['UBND_XA:29254', 'CONG_AN']],
    ['ấp 3 xã Trường Long Hoà, TXDH', ['UBND_XA:29527', 'CONG_AN']],
    ['P1, thị xã Duyên Hải', ['UBND_XA:29512', 'CONG_AN']],
  ])('where the text says: %s', (place, expected) => {
    expect(units(choose('VP01', { place }))).toEqual(expected);
  });

  test('for the area that was chosen, whatever the text says', () => {
    expect(choose('VP01', { areaCode: '29254', place: 'gần Phường 1' })).toMatchObject({
      kind: 'routed',
      lead: 'UBND_XA:29254',
      area: { code: '29254', validFrom: null, name: 'Phường 7', source: 'chosen' },
    });
  });

  test('by the text when the code chosen is unknown', () => {
    expect(choose('VP01', { areaCode: '99999', place: 'Phường 7' })).toMatchObject({
      lead: 'UBND_XA:29254',
      area: { source: 'text' },
    });
  });

  test('by a district body for a district', () => {
    expect(units(choose('AS06', { areaCode: '847' }))).toEqual([
      'UBND_HUYEN:847',
      'SO_LDTBXH',
      'BCD',
    ]);
  });
});

describe('the day decides', () => {
  test.each([
    ['VP07', departmentsMerged, ['SO_KHCN', 'CONG_AN']],
    ['GY05', departmentsMerged, ['SO_KHCN', 'SO_DTTG']],
    ['AS13', departmentsMerged, ['SO_NNMT', 'SO_CT', 'UBND_HUYEN:842']],
    ['AS09', departmentsMerged, ['P_LDTBXH:842', 'SO_YT', 'SO_NV']],
    ['VP01', newProvince, ['UBND_XA:29254']],
    ['SK02', newProvince, ['TRAM_YT:29254']],
  ])('who leads %s: the successor, and no co-unit that has none (%#)', (topic, on, expected) => {
    expect(units(choose(topic, { areaCode: '29254', on }))).toEqual(expected);
  });

  test('what a code means', () => {
    expect(choose('VP01', { areaCode: '29254', on: newProvince })).toMatchObject({
      area: { validFrom: '2025-07-01', name: 'Phường Nguyệt Hoá' },
    });
    expect(units(choose('VP01', { areaCode: '29245', on: wardsMerged }))[0]).toBe('UBND_XA:29242');
    expect(units(choose('VP01', { place: 'Phường 8', on: newProvince }))[0]).toBe('UBND_XA:29254');
  });

  test.each(['AS06', 'AS07', 'AS09', 'AS11', 'AS12', 'SK05', 'SK08', 'SK10', 'VP05', 'GY01'])(
    '%s has nobody from 1 July 2025 until they are entered',
    (topic) => {
      expect(reason(choose(topic, { areaCode: '29254', on: at('2025-06-30T23:59') }))).toBe(
        'routed',
      );
      expect(reason(choose(topic, { areaCode: '29254', on: newProvince }))).toBe(
        'unit-to-be-entered',
      );
    },
  );

  test('whether a topic exists', () => {
    expect(reason(choose('VP01', { areaCode: '29254', on: at('2021-12-02T23:59') }))).toBe(
      'unknown-topic',
    );
    expect(reason(choose('VP01', { areaCode: '29254', on: at('2021-12-03T00:00') }))).toBe(
      'routed',
    );
  });
});

describe('the operators decide', () => {
  test('without a topic, with one unknown, or of another service; the service’s topics are offered', () => {
    const ask = (topic?: string) =>
      chooseUnit({ service: 'health', topic, areaCode: '29254', on: launch }, directory);
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
  ])('where %s is', (place, why, codes) => {
    const decision = choose('VP01', { place });
    expect(reason(decision)).toBe(why);
    expect(candidates(decision)).toEqual(codes);
  });

  test('which commune, when only the district is known', () => {
    const decision = choose('VP01', { areaCode: '850' });
    expect(reason(decision)).toBe('area-too-wide');
    expect(candidates(decision)).toHaveLength(7);
  });

  test('which part of a district that was abolished', () => {
    const decision = choose('VP01', { areaCode: '844', on: newProvince });
    expect(reason(decision)).toBe('ambiguous-place');
    expect(candidates(decision)).toEqual(['29266', '29275', '29278', '29287', '29302']);
    expect(reason(choose('VP01', { areaCode: '99999' }))).toBe('unknown-place');
  });

  test('about a name that the province has declared ambiguous, even when one area has it left', () => {
    expect(reason(choose('VP01', { place: 'Định An', on: newProvince }))).toBe('ambiguous-place');
    expect(reason(choose('VP01', { place: 'xã Định An', on: newProvince }))).toBe('routed');
    const undeclared = {
      ...directory,
      areaRules: directory.areaRules.filter(({ kind }) => kind !== 'ambiguous-name'),
    };
    const request = { service: 'violation' as const, topic: 'VP01', on: launch };
    expect(reason(chooseUnit({ ...request, place: 'Phường 7' }, undeclared))).toBe('routed');
    expect(reason(chooseUnit({ ...request, place: 'Phường 1' }, undeclared))).toBe(
      'ambiguous-place',
    );
  });
});

describe('a place that no lead depends on', () => {
  test('is asked for when a co-unit does, and left when none does', () => {
    expect(reason(choose('SK03', { place: 'Duyên Hải' }))).toBe('ambiguous-place');
    expect(units(choose('VP05', { place: 'Duyên Hải' }))).toEqual(['QLTT', 'SO_CT', 'SO_YT']);
    expect(units(choose('SK03'))).toEqual(['CDC']);
  });

  test('never holds up an emergency', () => {
    expect(choose('SK01', { place: 'Duyên Hải' })).toMatchObject({
      kind: 'routed',
      lead: 'CC115',
      coUnits: [],
      call: '115',
    });
  });
});

test('misconduct of an office that is not named goes to the inspectorate alone', () => {
  expect(units(choose('VP08', { areaCode: '29461' }))).toEqual(['THANH_TRA']);
});
