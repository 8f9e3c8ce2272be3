import { describe, expect, test } from 'vitest';
import { chooseReportUnits } from '../../../core/routing/choose-unit.ts';
import {
  departmentMergerDay,
  launchDay,
  newProvinceDay,
  testDirectory,
} from '../../support/directory/test-directory.ts';
import { choose, units } from './routing-helpers.ts';

describe('industrial parks and economic zones', () => {
  test.each([
    'KCN Long Đức',
    'khu công nghiệp long duc',
    'Khu CN Long Đức',
    'Khu KT Định An',
    'cổng KCN Cổ Chiên, xã Đại Phước',
    'KKT Định An',
  ])(
    'a report from the economic zone “%s” adds the zone’s management board as co-unit',
    (place) => {
      expect(units(choose('VP01', { areaCode: '29263', place }))).toEqual([
        'UBND_XA:29263',
        'CONG_AN',
        'BQL_KKT',
      ]);
    },
  );

  test('a commune named beside an economic zone decides the routing, and a zone alone is an ambiguous place', () => {
    expect(units(choose('VP01', { place: 'KKT Định An, xã Dân Thành' }))).toEqual([
      'UBND_XA:29524',
      'CONG_AN',
      'BQL_KKT',
    ]);
    expect(choose('VP01', { place: 'KKT Định An' })).toMatchObject({ reason: 'ambiguous-place' });
  });

  test('the management board is added once and only for places in its economic zone', () => {
    expect(units(choose('AS02', { place: 'KCN Long Đức' }))).toEqual([
      'SO_LDTBXH',
      'BHXH',
      'BQL_KKT',
    ]);
    expect(units(choose('VP01', { place: 'xã Long Đức' }))).not.toContain('BQL_KKT');
    expect(units(choose('VP01', { place: 'KCN Long Đức' }))).toEqual([
      'UBND_XA:29263',
      'CONG_AN',
      'BQL_KKT',
    ]);
  });
});

test.each([
  ['SK01', '115'],
  ['SK10', '115'],
  ['SK02', undefined],
  ['AS04', undefined],
])('routing on topic %s requires a call to 115 first if life may be at risk', (topic, call) => {
  expect(choose(topic, { areaCode: '29254' }).call).toBe(call);
});

test('a topic can be exempted from the call to 115', () => {
  const areaRules = testDirectory.areaRules.map((rule) =>
    rule.kind === 'emergency' ? { ...rule, exceptTopics: ['SK10'] } : rule,
  );
  const request = { service: 'health' as const, topic: 'SK10', areaCode: '29254', on: launchDay };
  expect(chooseReportUnits(request, { ...testDirectory, areaRules }).call).toBeUndefined();
});

describe('routing reasons', () => {
  test('routing reasons consist of machine-readable rules and facts', () => {
    const decision = choose('GY06', { place: 'KCN Long Đức', on: departmentMergerDay });
    expect(decision.because).toEqual([
      { rule: 'topic', facts: { topic: 'GY06', lead: 'SO_TTTT' } },
      { rule: 'place', facts: { place: 'KCN Long Đức', area: '29263', match: 'name' } },
      { rule: 'unit-in-force', facts: { unit: 'SO_TTTT', now: 'SO_KHCN' } },
      { rule: 'area-rule-4', facts: { park: 'KCN Long Đức', units: ['BQL_KKT'] } },
    ]);
  });

  test('routing reasons name the rule that decided and any units no longer in force', () => {
    expect(choose('VP01', { areaCode: '29254' })).toMatchObject({ rule: 'area-rule-3' });
    expect(choose('VP07')).toMatchObject({ rule: 'topic' });
    const directory = {
      ...testDirectory,
      units: testDirectory.units.filter(({ code }) => code !== 'CA_XA'),
    };
    const report = {
      ...{ service: 'violation', topic: 'VP22', areaCode: '29257', on: newProvinceDay },
    } as const;
    expect(chooseReportUnits(report, directory).because).toEqual([
      { rule: 'topic', facts: { topic: 'VP22', lead: 'UBND_XA' } },
      { rule: 'place', facts: { chosen: '29257' } },
      { rule: 'area-in-force', facts: { code: '29257', now: '29254' } },
      { rule: 'area-rule-3', facts: { unit: 'UBND_XA', lead: 'UBND_XA:29254' } },
      { rule: 'unit-in-force', facts: { missing: ['CA_XA'] } },
    ]);
  });
});
