import { describe, expect, test } from 'vitest';
import {
  applyDirectoryEditsUnvalidated,
  createRowFinder,
} from '../../../../core/directory/change/edit.ts';
import type { Merger, MergerPlan } from '../../../../core/directory/merger/merger.ts';
import { planMerger } from '../../../../core/directory/merger/plan-merger.ts';
import { type Directory, validateDirectory } from '../../../../core/directory/model/directory.ts';
import { findUnitForArea } from '../../../../core/directory/model/organization/unit.ts';
import { toDirectoryRowKey } from '../../../../core/directory/model/tables.ts';
import { findVacantAccountableRoles } from '../../../../core/directory/read/vacant-roles.ts';
import { resolveChainSteps } from '../../../../core/sla/escalation-chain.ts';
import type { LocalDate } from '../../../../core/time/local-date.ts';
import {
  departmentMergerDay,
  newProvinceDay,
  testDirectory,
} from '../../../support/directory/test-directory.ts';

type Dated = { code: string; validFrom: LocalDate | null; validTo: LocalDate | null };

/**
 * Returns the rows as they were before a reform. Removes rows that begin with the reform, and removes the ends and links that
 * the reform set.
 */
const before = <Row extends Dated>(
  rows: readonly Row[],
  { lastDay, firstDay }: { lastDay: LocalDate; firstDay: LocalDate },
  links: Partial<Row>,
): Row[] =>
  rows
    .filter(({ validFrom }) => validFrom !== firstDay)
    .map((row) => (row.validTo === lastDay ? { ...row, validTo: null, ...links } : row));

/** Applies mergers one after another, each to the result of the previous one, as a draft does. */
const merge = (directory: object, mergers: readonly Merger[]) => {
  const plans: MergerPlan[] = [];
  const merged = mergers.reduce<object>((state, merger) => {
    const plan = planMerger(merger, state);
    plans.push(plan);
    return applyDirectoryEditsUnvalidated(state, plan.edits);
  }, directory);
  return { merged, toConfirm: plans.flatMap((plan) => plan.toConfirm) };
};

const validate = (directory: object): Directory => {
  const outcome = validateDirectory(directory);
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems.slice(0, 5)));
  return outcome.directory;
};

/** Directory after both reforms, with its rows in the order in which directory changes store them. */
const known = validate(applyDirectoryEditsUnvalidated(testDirectory, []));

const keyOf = (row: Pick<Dated, 'code' | 'validFrom'>) => toDirectoryRowKey('areas', row);

describe('planMerger for the merger of communes and provinces on 1 July 2025, applied to the directory of June 2025', () => {
  const on = '2025-07-01';
  const period = { lastDay: '2025-06-30', firstDay: on };
  const areas = before(testDirectory.areas, period, { successors: [] });
  const june = { ...testDirectory, areas };
  const mergers = (): Merger[] => {
    const begun = testDirectory.areas.filter(({ validFrom }) => validFrom === on);
    const parentOf = (code: string | undefined) =>
      areas.find((area) => area.code === code && area.validTo === null)?.parent ?? null;
    const successions = (level: string) =>
      begun
        .filter((area) => area.level === level)
        .map((row): Merger => {
          const parent = parentOf(row.formedFrom[0]?.code);
          const from = row.formedFrom.map(keyOf);
          return { table: 'areas', on, from, successor: { kind: 'new', row: { ...row, parent } } };
        });
    const districts = areas.filter(({ level }) => level === 'district').map(keyOf);
    const abolished: Merger = { table: 'areas', on, from: districts, successor: { kind: 'none' } };
    return [...successions('commune'), abolished, ...successions('province')];
  };
  const { merged, toConfirm } = merge(june, mergers());

  test('planMerger produces exactly the areas that exist after the merger of 1 July 2025', () => {
    expect(validate(merged).areas).toEqual(known.areas);
  });

  test('planMerger ends the roster entries of the former communes and proposes people for the new communes', () => {
    const { people } = validate(merged);
    const ended = people.filter(({ validTo }) => validTo === period.lastDay);
    expect(ended.length).toBeGreaterThan(600);
    const proposed = toConfirm.filter(({ why }) => why === 'proposed-person');
    expect(proposed.length).toBeGreaterThan(200);
    const vacant = findVacantAccountableRoles(validate(merged), newProvinceDay);
    expect(vacant.filter(({ unit }) => unit.startsWith('UBND_XA:'))).toEqual([]);
  });
});

const succeed = (from: string[], code: string): Merger => {
  const row = testDirectory.units.find((unit) => unit.code === code);
  if (!row) throw new Error(`There is no unit ${code}`);
  const isNew = row.validFrom === '2025-03-01';
  const successor = isNew
    ? { kind: 'new' as const, row }
    : { kind: 'existing' as const, key: code };
  return { table: 'units', on: '2025-03-01', from, successor };
};

const march = { lastDay: '2025-02-28', firstDay: '2025-03-01' };
/** Units that were only renamed on that day. */
const renamed = testDirectory.units
  .filter(({ validFrom }) => validFrom === march.firstDay)
  .map(({ code }) => code)
  .filter((code) =>
    testDirectory.units.some((unit) => unit.code === code && unit.validTo === march.lastDay),
  );
const continues = ({ code }: Dated): boolean => renamed.includes(code);
const february = {
  ...testDirectory,
  units: [
    ...testDirectory.units.filter(continues),
    ...before(
      testDirectory.units.filter((unit) => !continues(unit)),
      march,
      { succeededBy: null },
    ),
  ],
  chains: testDirectory.chains
    .filter(({ validFrom }) => validFrom !== march.firstDay)
    .map((chain) =>
      chain.validTo === march.lastDay ? { ...chain, validTo: '2025-06-30' } : chain,
    ),
};

describe('planMerger for the merger of departments on 1 March 2025, applied to the directory of February 2025', () => {
  const { merged } = merge(february, [
    succeed(['SO_TTTT'], 'SO_KHCN'),
    succeed(['SO_LDTBXH'], 'SO_NV'),
    succeed(['P_LDTBXH'], 'P_NV'),
    succeed(['SO_GTVT'], 'SO_XD'),
    succeed(['SO_KHDT'], 'SO_TC'),
    succeed(['SO_NNPTNT', 'SO_TNMT'], 'SO_NNMT'),
    succeed(['BAN_DT'], 'SO_DTTG'),
  ]);
  const result = validate(merged);

  test('planMerger produces exactly the units that exist after the merger of 1 March 2025', () => {
    expect(result.units).toEqual(known.units);
  });

  test('planMerger adds topic rows that route each topic of a merged department to its successor', () => {
    const area = undefined;
    const on = departmentMergerDay;
    const topics = testDirectory.topics.filter(
      ({ validFrom, validTo }) => validFrom !== march.firstDay && validTo === null,
    );
    for (const { code, lead } of topics) {
      const row = result.topics.find((topic) => topic.code === code && topic.validTo === null);
      const expected = findUnitForArea(testDirectory, lead, area, on)?.code;
      if (expected) expect([code, row?.lead]).toEqual([code, expected]);
    }
    const moved = result.topics.filter(({ validFrom }) => validFrom === march.firstDay);
    expect(moved.length).toBeGreaterThan(5);
  });

  test('planMerger replaces merged departments in the escalation chains from the day of the merger', () => {
    const lead = findUnitForArea(result, 'TONG_DAI', undefined, departmentMergerDay);
    if (!lead) throw new Error('There is no operator');
    const codes = (directory: Directory) =>
      resolveChainSteps(lead, directory, departmentMergerDay).map(({ units }) =>
        units.map(({ code }) => code),
      );
    expect(codes(result)).toEqual(codes(testDirectory));
  });

  test('planMerger leaves no accountable role vacant after the departments’ merger', () => {
    expect(findVacantAccountableRoles(result, departmentMergerDay)).toEqual([]);
  });
});

describe('planMerger for one department that another takes over', () => {
  const merger: Merger = {
    ...{ table: 'units', on: '2022-03-01', from: ['SO_YT'] },
    successor: { kind: 'existing', key: 'SO_LDTBXH' },
  };
  const plan = planMerger(merger, testDirectory);
  const findCurrent = createRowFinder(testDirectory);
  const edited = createRowFinder(applyDirectoryEditsUnvalidated(testDirectory, plan.edits));

  test('planMerger ends the topics and articles of a merged department and continues them under its successor', () => {
    const topic = { table: 'topics', key: 'GY01@2021-12-03' } as const;
    expect(edited(topic)).toMatchObject({ lead: 'SO_YT', validTo: '2022-02-28' });
    expect(edited({ ...topic, key: 'GY01@2022-03-01' })).toMatchObject({
      ...{ lead: 'SO_LDTBXH', validTo: findCurrent(topic)?.['validTo'] },
      co: expect.not.arrayContaining(['SO_YT', 'SO_LDTBXH']),
    });
    const owned = plan.edits.filter(
      ({ table, row }) => table === 'articles' && row?.['owner'] === 'SO_LDTBXH',
    );
    expect(owned.length).toBeGreaterThan(0);
  });

  test('planMerger lists rows that mention the merged department by name for manual confirmation and deletes none', () => {
    const reasons = new Set(plan.toConfirm.map(({ why }) => why));
    expect(reasons).toContain('mentions-name');
    expect(plan.edits.every(({ row }) => row !== null)).toBe(true);
  });

  test('planMerger keeps references to a department abolished without a successor and lists each for manual confirmation', () => {
    const { edits, toConfirm } = planMerger(
      { ...merger, successor: { kind: 'none' } },
      testDirectory,
    );
    expect(edits.map(({ table }) => table)).not.toContain('topics');
    expect(toConfirm).toContainEqual({
      ...{ table: 'topics', key: 'GY01@2021-12-03' },
      why: 'no-successor',
    });
  });
});

test('planMerger lists articles that state a number of communes, for a merger of areas only', () => {
  const plan = (table: 'areas' | 'units') =>
    planMerger(
      { table, from: [], on: '2027-01-01', successor: { kind: 'none' } },
      testDirectory,
    ).toConfirm.filter(({ why }) => why === 'states-area-count');
  expect(plan('areas')).toContainEqual({
    table: 'articles',
    key: 'commune-2025@2025-07-01',
    why: 'states-area-count',
  });
  expect(plan('units')).toEqual([]);
});
