import { describe, expect, test } from 'vitest';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { listReturnTargets } from '../../../core/officer/return-targets.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';

const ofWard7 = { unit: 'UBND_XA:29254', areaCode: '29254', accused: [] };
type OtherUnitsInput = Parameters<typeof listReturnTargets>[0];

const named = (ticket: OtherUnitsInput, on = launchDay): string[] =>
  listReturnTargets(ticket, testDirectory, on).flatMap(({ units }) => units.map(({ ref }) => ref));

describe('units that an officer may propose', () => {
  test('units proposed for returning a ticket are the district’s communes, the district and provincial departments', () => {
    const groups = listReturnTargets(ofWard7, testDirectory, launchDay);
    expect(groups.map(({ level, within }) => [level, within])).toEqual([
      ['likely', undefined],
      ['commune', 'Thành phố Trà Vinh'],
      ['district', 'Thành phố Trà Vinh'],
      ['province', undefined],
    ]);
    const refs = named(ofWard7);
    expect(refs).toEqual(
      expect.arrayContaining([
        'UBND_XA:29257',
        'TRAM_YT:29254',
        'UBND_HUYEN:842',
        'SO_YT',
        'SO_XD',
      ]),
    );
    expect(refs.filter((ref) => /^UBND_HUYEN/.test(ref))).toEqual(['UBND_HUYEN:842']);
  });

  test('units proposed for returning a ticket are listed once each in alphabetical order', () => {
    for (const { units } of listReturnTargets(ofWard7, testDirectory, launchDay)) {
      const names = units.map(({ name }) => name);
      expect(names).toEqual(names.toSorted(new Intl.Collator('vi', { numeric: true }).compare));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('units proposed for returning a ticket exclude the own unit, the hotline and superior bodies', () => {
    const refs = named(ofWard7);
    for (const ref of ['UBND_XA:29254', 'TONG_DAI', 'UBND_TINH', 'VP_UBND']) {
      expect(refs).not.toContain(ref);
    }
  });

  test('units proposed for returning a ticket exclude units that the report accuses', () => {
    const refs = named({ ...ofWard7, accused: ['SO_YT', 'UBND_HUYEN:842'] });
    expect(refs).not.toContain('SO_YT');
    expect(refs).not.toContain('UBND_HUYEN:842');
  });

  test('units proposed for returning a ticket contain all districts and no commune when the place is unknown', () => {
    const refs = named({ unit: 'SO_YT', areaCode: undefined, accused: [] });
    expect(refs.filter((ref) => ref.startsWith('UBND_HUYEN:'))).toHaveLength(9);
    expect(refs.filter((ref) => ref.startsWith('UBND_XA:'))).toEqual([]);
    expect(refs).not.toContain('SO_YT');
  });
});

describe('the first units that an officer may propose', () => {
  test('the units of the topic and of the commune come first and occur once', () => {
    const ticket = { ...ofWard7, topic: 'VP05' };
    const [likely] = listReturnTargets(ticket, testDirectory, launchDay);
    expect(likely?.level).toBe('likely');
    expect(likely?.units.map(({ ref }) => ref).toSorted()).toEqual(
      ['QLTT', 'SO_CT', 'SO_YT', 'TRAM_YT:29254'].toSorted(),
    );
    const refs = named(ticket);
    expect(refs.filter((ref) => ref === 'QLTT')).toHaveLength(1);
  });

  test('a typed name finds any present unit, also by a former name, but no unit that the ticket accuses', () => {
    const find = (typed: string, accused: string[] = []) =>
      listReturnTargets({ ...ofWard7, accused }, testDirectory, newProvinceDay, typed)
        .filter(({ level }) => level === 'found')
        .flatMap(({ units }) => units.map(({ ref }) => ref));
    expect(find('UBND xã Ngũ Lạc')).toEqual(['UBND_XA:29530']);
    expect(find('Sở Giao thông vận tải')).toEqual(['SO_XD']);
    expect(find('Sở Giao thông vận tải', ['SO_XD'])).toEqual([]);
  });
});

test('units proposed for returning a ticket are only communes and provincial units after the abolition of districts', () => {
  const groups = listReturnTargets(ofWard7, testDirectory, newProvinceDay);
  expect(groups.map(({ level, within }) => [level, within])).toEqual([
    ['likely', undefined],
    ['commune', 'Thành phố Trà Vinh cũ, Huyện Châu Thành cũ'],
    ['province', undefined],
  ]);
  const { length } = groups.flatMap(({ units }) => units);
  expect(length).toBeGreaterThan(30);
  expect(length).toBeLessThan(90);
});

test.each(['2025-01-01', '2025-06-30', '2025-07-01'])(
  'units proposed for returning a ticket on %s are all in force, under names that occur once',
  (day) => {
    const on = toLocalInstant(day);
    const units = listReturnTargets(ofWard7, testDirectory, on).flatMap((group) => group.units);
    const names = units.map(({ name }) => name);
    expect(names).not.toContain('UBND phường 6');
    expect(new Set(names).size).toBe(names.length);
    expect(units).toEqual(units.map(({ ref }) => findUnitInForce(testDirectory, ref, on)));
  },
);
