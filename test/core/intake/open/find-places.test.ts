import { describe, expect, test } from 'vitest';
import { findArea } from '../../../../core/directory/model/areas/area.ts';
import {
  findCommunes,
  findCommunesOfGroup,
  listCommuneGroups,
} from '../../../../core/intake/open/find-places.ts';
import {
  launchDay,
  listAreaCodesInForce,
  testDirectory,
} from '../../../support/directory/test-directory.ts';

const later = new Date('2026-01-05T08:00:00+07:00');
const named = (typed: string, on = launchDay) => findCommunes(testDirectory, typed, on);

describe('a typed commune name', () => {
  test.each(['Xã Long Đức', 'xa long duc', 'long duc'])(
    'the typed place %s finds one commune as the first result',
    (typed) => {
      const { choices } = named(typed);
      expect(choices[0]).toMatchObject({ name: 'Xã Long Đức', within: 'Thành phố Trà Vinh' });
    },
  );

  test('a typed place is a certain match only if it is the whole name of exactly one commune', () => {
    expect(named('xa long duc').isSure).toBe(true);
    expect(named('long').isSure).toBe(false);
    expect(named('Xóm Không Tên').choices).toEqual([]);
  });

  test('a typed former commune name finds the current commune and is never a certain match', () => {
    const { choices, isSure } = named('xa long duc', later);
    expect(isSure).toBe(false);
    expect(choices[0]?.former).toEqual({
      name: 'Xã Long Đức, thành phố Trà Vinh',
      now: 'phường Long Đức',
    });
  });

  test('a typed place offers at most twelve communes, all existing on the given day', () => {
    for (const on of [launchDay, later]) {
      for (const typed of ['long', 'cau ngang', 'tra vinh', 'xa', 'phuong 7']) {
        const { choices } = named(typed, on);
        expect(choices.length).toBeLessThanOrEqual(12);
        expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
        for (const { code } of choices) {
          expect(findArea(testDirectory, code, on)?.level).toBe('commune');
        }
      }
    }
  });
});

test('every commune is listed under its district exactly once', () => {
  const codes = listCommuneGroups(testDirectory, launchDay).areas.flatMap(({ code }) =>
    findCommunesOfGroup(testDirectory, code, launchDay).choices.map((choice) => choice.code),
  );
  expect(codes.toSorted()).toEqual(listAreaCodesInForce('commune', launchDay));
});

describe('places after the districts were abolished', () => {
  test('after the abolition of districts, all communes and wards are offered in one list with their former districts', () => {
    expect(listCommuneGroups(testDirectory, later)).toEqual({
      level: 'province',
      areas: [{ code: '86', name: 'Tỉnh Vĩnh Long' }],
    });
    const { choices } = findCommunesOfGroup(testDirectory, '86', later);
    expect(choices.map(({ code }) => code).toSorted()).toEqual(
      listAreaCodesInForce('commune', later),
    );
    expect(choices.find(({ name }) => name === 'Xã Tân An')).toMatchObject({
      formerDistricts: ['huyện Càng Long'],
    });
    expect(choices.every(({ formerDistricts }) => formerDistricts.length > 0)).toBe(true);
  });

  test.each([
    ['xã Huyền Hội', 'Xã Huyền Hội, huyện Càng Long', 'xã Tân An'],
    ['thị trấn Càng Long', 'Thị trấn Càng Long, huyện Càng Long', 'xã Càng Long'],
    ['29281', 'Xã Tân An, huyện Càng Long', 'xã Tân An'],
  ])(
    'a search for the former commune “%s” returns its successor with an explanation',
    (typed, name, now) => {
      expect(named(typed, later).choices[0]?.former).toEqual({ name, now });
    },
  );

  test('a search for a former district offers all current communes in its area', () => {
    const { choices } = named('huyện Càng Long', later);
    expect(choices.length).toBeGreaterThan(3);
    expect(
      choices.every(({ formerDistricts }) => formerDistricts.includes('huyện Càng Long')),
    ).toBe(true);
  });
});
