import { describe, expect, test } from 'vitest';
import { isUnitAccused, resolveAccusedUnits } from '../../../core/routing/accused-unit.ts';
import { chooseReportUnits, type ReportRoutingInput } from '../../../core/routing/choose-unit.ts';
import type { RouteDecision } from '../../../core/routing/route-decision.ts';
import { findEscalationStepRecipients } from '../../../core/sla/escalation-recipients.ts';
import {
  departmentMergerDay,
  launchDay,
  newProvinceDay,
  testDirectory,
} from '../../support/directory/test-directory.ts';
import { candidates } from './routing-helpers.ts';

const complain = (
  topic: string,
  accused: string[],
  on = launchDay,
  areaCode?: string,
  from = testDirectory,
): RouteDecision => {
  const service = testDirectory.topics.find(({ code }) => code === topic)?.service ?? 'other';
  return chooseReportUnits({ service, topic, areaCode, accused, on }, from);
};

const units = (decision: RouteDecision) =>
  decision.kind === 'routed'
    ? [decision.lead, ...decision.coUnits]
    : [decision.kind === 'operator' ? decision.reason : ''];

test('a complaint that also accuses an unknown unit goes to the operators, and the reasons list every accused unit', () => {
  const accused = ['UBND_XA:29254', 'SO_LA'];
  const decision = complain('VP01', accused, launchDay, '29254');
  expect(units(decision)).toEqual(['unknown-unit']);
  expect(decision.because.map(({ facts }) => facts)).toContainEqual({ accused });
});

describe('complaints about a unit', () => {
  test.each([
    ['VP01', ['UBND_XA:29254'], ['UBND_HUYEN:842', 'THANH_TRA']],
    ['VP01', ['UBND_XA'], ['UBND_HUYEN:842', 'THANH_TRA']],
    ['SK02', ['TRAM_YT:29254'], ['UBND_HUYEN:842', 'THANH_TRA']],
    ['AS11', ['P_LDTBXH:842'], ['UBND_HUYEN:842', 'THANH_TRA']],
    ['AS06', ['UBND_HUYEN:842'], ['VP_UBND', 'THANH_TRA']],
    ['SK03', ['CDC'], ['VP_UBND', 'THANH_TRA']],
    ['KH03', ['TONG_DAI'], ['SO_TTTT', 'THANH_TRA']],
    ['VP07', ['VP_UBND'], ['UBND_TINH', 'THANH_TRA']],
  ])(
    'a complaint on topic %s about the units %j goes to the next higher unit and to the inspectors',
    (topic, accused, expected) => {
      expect(units(complain(topic, accused, launchDay, '29254'))).toEqual(expected);
    },
  );

  test('a complaint about a co-unit goes to the next higher unit and the inspectors', () => {
    expect(units(complain('VP01', ['CONG_AN'], launchDay, '29254'))).toEqual([
      'VP_UBND',
      'THANH_TRA',
    ]);
    expect(units(complain('SK02', ['TTYT_HUYEN'], launchDay, '29254'))).toEqual([
      'UBND_HUYEN:842',
      'THANH_TRA',
    ]);
  });

  test('a complaint about commune police goes to the provincial police, which lead them, and to the inspectors', () => {
    const on = newProvinceDay;
    expect(units(complain('VP30', ['CA_XA:29254'], on, '29254'))).toEqual(['CONG_AN', 'THANH_TRA']);
  });

  test('a complaint about several units goes to superior units that are not accused, led by the highest one', () => {
    expect(
      units(complain('VP01', ['UBND_XA:29254', 'UBND_HUYEN:842'], launchDay, '29254')),
    ).toEqual(['VP_UBND', 'THANH_TRA']);
    expect(units(complain('VP01', ['UBND_XA:29254', 'CONG_AN'], launchDay, '29254'))).toEqual([
      'VP_UBND',
      'UBND_HUYEN:842',
      'THANH_TRA',
    ]);
  });

  test('the routing reasons of a complaint about a unit include the complaint rule', () => {
    expect(complain('VP01', ['UBND_XA'], launchDay, '29254')).toMatchObject({
      rule: 'area-rule-5',
      because: expect.arrayContaining([
        {
          rule: 'area-rule-5',
          facts: { accused: ['UBND_XA', 'UBND_XA:29254'], above: ['UBND_HUYEN:842'] },
        },
      ]),
    });
  });
});

describe('complaints that concern the inspectors', () => {
  test('a complaint on a topic of the inspectors stays with them, and the next higher unit becomes co-unit', () => {
    expect(units(complain('VP08', ['UBND_XA:29254'], launchDay, '29254'))).toEqual([
      'THANH_TRA',
      'UBND_HUYEN:842',
    ]);
    expect(units(complain('VP08', ['UBND_HUYEN:842'], launchDay, '29254'))).toEqual([
      'THANH_TRA',
      'VP_UBND',
    ]);
  });

  test('a complaint about the inspectors does not go to the inspectors', () => {
    expect(units(complain('VP08', ['THANH_TRA'], launchDay, '29254'))).toEqual(['VP_UBND']);
  });
});

describe('a complaint about a renamed unit', () => {
  test('a complaint that names a unit by its old name does not reach its successor', () => {
    expect(units(complain('VP07', ['SO_TTTT'], departmentMergerDay))).toEqual([
      'VP_UBND',
      'THANH_TRA',
    ]);
  });
});

describe('a complaint after the districts were abolished', () => {
  test.each([[['SO_YT']], [['UBND_XA:29254']], [['UBND_HUYEN:842']]])(
    'a complaint about %j goes to the provincial office with the inspectors',
    (accused) => {
      const decision = complain('VP07', accused, newProvinceDay);
      expect(units(decision)).toEqual(['VP_UBND', 'THANH_TRA']);
    },
  );
});

describe('complaints that the operators must route', () => {
  test.each([
    [['SO_BIEN'], launchDay, 'unknown-unit'],
    [['UBND_TINH'], launchDay, 'no-level-above'],
    [['UBND_XA'], launchDay, 'unknown-place'],
  ])(
    'a complaint about %j, which has no superior unit, goes to the operators (%#)',
    (accused, on, why) => {
      expect(units(complain('VP07', accused, on))).toEqual([why]);
    },
  );
});

describe('a complaint about the commune of an uncertain place', () => {
  test.each([
    ['Phường 1', 'ambiguous-place', ['29239', '29512']],
    ['nhà bà Tư gần chùa', 'unknown-place', []],
  ])(
    'a complaint about “the commune” goes to the operators while the place “%s” is unclear',
    (place, why, codes) => {
      const request = { service: 'violation', topic: 'VP08', place, on: launchDay } as const;
      const decision = chooseReportUnits({ ...request, accused: ['UBND_XA'] }, testDirectory);
      expect(units(decision)).toEqual([why]);
      expect(candidates(decision)).toEqual(codes);
    },
  );

  test('isUnitAccused returns true for every commune while the accused commune is unknown', () => {
    expect(isUnitAccused('UBND_XA:29254', ['UBND_XA'])).toBe(true);
    expect(isUnitAccused('UBND_XA:29254', ['UBND_XA:29260'])).toBe(false);
    expect(isUnitAccused('TRAM_YT:29254', ['UBND_XA'])).toBe(false);
  });
});

describe('complaints about the hotline', () => {
  const ask = (request: Partial<ReportRoutingInput>) =>
    chooseReportUnits(
      { service: 'other', accused: ['TONG_DAI'], on: launchDay, ...request },
      testDirectory,
    );

  test.each([
    ['without a topic', {}],
    ['also about an unknown unit', { topic: 'KH03', accused: ['TONG_DAI', 'SO_BIEN'] }],
    ['also about an unknown commune', { topic: 'KH03', accused: ['TONG_DAI', 'UBND_XA'] }],
  ])(
    'a complaint about the hotline goes to the department responsible for it: %s',
    (_, request) => {
      expect(ask(request)).toMatchObject({ kind: 'operator', unit: 'SO_TTTT' });
    },
  );

  test('a complaint about the hotline goes to the next higher unit that is not accused itself', () => {
    expect(ask({ accused: ['TONG_DAI', 'SO_TTTT'] })).toMatchObject({ unit: 'VP_UBND' });
    expect(ask({ on: newProvinceDay })).toMatchObject({ unit: 'SO_KHCN' });
    expect(ask({ accused: ['SO_YT'] })).not.toHaveProperty('unit');
  });
});

test('escalation steps of a complaint never notify an accused unit', () => {
  const about = ['UBND_XA:29254', 'UBND_HUYEN:842', 'TONG_DAI'];
  const decision = complain('VP01', about, launchDay, '29254');
  if (decision.kind !== 'routed') throw new Error(decision.kind);
  for (const { percent } of testDirectory.ladder) {
    const escalationRecipients = findEscalationStepRecipients(
      { clock: 'resolve', percent },
      { lead: decision.lead, accused: about, on: launchDay },
      testDirectory,
    );
    expect(escalationRecipients.filter(({ unit }) => about.includes(unit))).toEqual([]);
  }
});

test('a complaint goes to the next higher unit even if no inspectors exist on that day', () => {
  const units = testDirectory.units.filter(({ code }) => code !== 'THANH_TRA');
  const decision = complain('VP01', ['UBND_XA:29254'], launchDay, '29254', {
    ...testDirectory,
    units,
  });
  expect(decision).toMatchObject({ lead: 'UBND_HUYEN:842', coUnits: [] });
});

test('a complaint goes to the next higher unit alone if the directory has no rule that adds the inspectors', () => {
  const areaRules = testDirectory.areaRules.filter(({ kind }) => kind !== 'accused');
  const decision = complain('VP01', ['UBND_XA:29254'], launchDay, '29254', {
    ...testDirectory,
    areaRules,
  });
  expect(decision).toMatchObject({ lead: 'UBND_HUYEN:842', coUnits: [], rule: 'accused' });
});

test.each([
  ['a department', 'SO_LDTBXH', ['SO_LDTBXH', 'SO_NV'], departmentMergerDay],
  ['a ward', 'UBND_XA:29257', ['UBND_XA:29257', 'UBND_XA:29254'], newProvinceDay],
  ['a kind of unit without an area', 'UBND_XA', ['UBND_XA'], newProvinceDay],
  [
    'a district, whose tasks went to its communes',
    'UBND_HUYEN:842',
    ['UBND_HUYEN:842', ...['UBND_XA:29242', 'UBND_XA:29254', 'UBND_XA:29263', 'UBND_XA:29398']],
    newProvinceDay,
  ],
])('the successor of an accused unit counts as accused as well: %s', (_, ref, expected, on) => {
  expect(resolveAccusedUnits(testDirectory, [ref], launchDay)).toEqual([ref]);
  expect(resolveAccusedUnits(testDirectory, [ref], on).toSorted()).toEqual(expected.toSorted());
});
