import { describe, expect, test } from 'vitest';
import type {
  ChangedDirectoryRow,
  DirectoryChange,
} from '../../../../core/directory/change/change.ts';
import { combineDirectory } from '../../../../core/directory/change/combine-directory.ts';
import type { DirectoryEdit } from '../../../../core/directory/change/edit.ts';
import { loadDirectory } from '../../../../core/directory/change/load-directory.ts';
import { makeDirectoryChange } from '../../../../core/directory/change/make-change.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import { loadedDirectory, memoryDirectory } from '../../../support/memory/memory-directory.ts';
import { aSwap, changing, putting } from '../directory-edits.ts';

const by = { member: '7b0e2c58-5f0a-4c1f-9c55-0d8f7c1f1a01', role: 'administrator' } as const;

const rowsOf = (edits: readonly DirectoryEdit[]): ChangedDirectoryRow[] =>
  edits.map(({ table, key, row: after }) => ({ table, key, before: null, after }));

const theChanges = (...all: { edits?: DirectoryEdit[]; undoes?: number }[]): DirectoryChange[] =>
  all.map(({ edits = [], undoes }, index) => ({
    number: index + 1,
    at: launchDay,
    by,
    reason: 'Theo công văn',
    rows: rowsOf(edits),
    version: { before: 'one', after: 'another' },
    ...(undoes && { undoes }),
  }));

const loaded = (changes: DirectoryChange[], files: object = testDirectory) =>
  combineDirectory('invented', changes, launchDay, files);

const renamed = (name: string) => changing('topics', 'VP01@2021-12-03', { name });
const withTopics = (name: string) => ({
  ...testDirectory,
  topics: testDirectory.topics.map((topic) => (topic.code === 'VP01' ? { ...topic, name } : topic)),
});
const nameOfTopic = (outcome: ReturnType<typeof loaded>) =>
  outcome.kind === 'valid' && outcome.directory.topics.find(({ code }) => code === 'VP01')?.name;

describe('loading the directory at a deployment', () => {
  test('a deployment without staff changes loads the directory files as they are', () => {
    expect(loaded([])).toEqual({ kind: 'valid', files: testDirectory, directory: loadedDirectory });
  });

  test('a deployment applies staff changes over the directory files', () => {
    const changes = theChanges({ edits: [renamed('Một')] }, { edits: aSwap });
    const outcome = loaded(changes, withTopics('Tên mới của tỉnh'));
    expect(nameOfTopic(outcome)).toBe('Một');
    expect(outcome).toMatchObject({ directory: { calendar: { workedDays: expect.anything() } } });
  });

  test('deployments with the same directory files and staff changes have the same directory version', () => {
    const changes = theChanges({ edits: [renamed('Một'), ...aSwap] });
    const versions = [loaded(changes), loaded(changes)].map(
      (outcome) => outcome.kind === 'valid' && outcome.directory.version,
    );
    expect(versions[0]).toBe(versions[1]);
    expect(versions[0]).not.toBe(loadedDirectory.version);
  });

  test('after a staff change was undone, a deployment uses the row from its own directory files', () => {
    const changes = theChanges({ edits: [renamed('Một')] }, { undoes: 1 });
    expect(nameOfTopic(loaded(changes, withTopics('Tên mới')))).toBe('Tên mới');
    const again = [...changes, ...theChanges({}, {}, { undoes: 2 }).slice(2)];
    expect(nameOfTopic(loaded(again, withTopics('Tên mới')))).toBe('Một');
  });
});

describe('refused directory deployments', () => {
  test('a deployment is refused when a staff change conflicts with the new files, and the error names row and change', () => {
    const changes = theChanges(
      { edits: aSwap },
      { edits: [changing('topics', 'VP01@2021-12-03', { lead: 'BHXH' })] },
    );
    const without = (code: string) => ({
      ...testDirectory,
      units: testDirectory.units
        .filter((unit) => unit.code !== code)
        .map(({ complaintsTo, ...unit }) =>
          complaintsTo && !complaintsTo.includes(code) ? { ...unit, complaintsTo } : unit,
        ),
      topics: testDirectory.topics.map((topic) => ({
        ...topic,
        lead: topic.lead === code ? 'UBND_TINH' : topic.lead,
        co: topic.co.filter((co) => co !== code),
      })),
      people: testDirectory.people.filter(({ unit }) => unit !== code),
      articles: testDirectory.articles.filter(({ owner }) => owner !== code),
      programmes: testDirectory.programmes.filter(({ owner }) => owner !== code),
    });
    expect(loaded([], without('BHXH'))).toMatchObject({ kind: 'valid' });
    expect(loaded(changes, without('BHXH'))).toEqual({
      kind: 'invalid',
      problems: [
        {
          row: 'topics VP01',
          reason: 'unknown unit BHXH (since change 2 by the administrator: Theo công văn)',
        },
      ],
    });
  });

  test('a deployment with invalid directory files is refused without blaming a staff change', () => {
    const units = testDirectory.units.filter(({ code }) => code !== 'SO_YT');
    const outcome = loaded(theChanges({ edits: aSwap }), { ...testDirectory, units });
    expect(outcome.kind === 'invalid' && outcome.problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(outcome)).not.toContain('since change');
  });

  test('a deployment whose files lack required people is accepted once staff have entered these people', () => {
    const people = testDirectory.people.filter(({ unit }) => unit !== 'SO_YT');
    const files = { ...testDirectory, people };
    const gaps = combineDirectory('real', [], launchDay, files);
    expect(gaps.kind === 'invalid' && gaps.problems.map(({ row }) => row)).toEqual([
      'people SO_YT handler',
      'people SO_YT head',
    ]);
    const entered = testDirectory.people
      .filter(({ unit }) => unit === 'SO_YT')
      .map((person) => putting('people', person));
    expect(combineDirectory('real', theChanges({ edits: entered }), launchDay, files).kind).toBe(
      'valid',
    );
  });
});

test('a directory change made concurrently with a deployment is not lost', async () => {
  const store = memoryDirectory();
  const ports = { store, now: () => launchDay };
  store.meanwhile(() =>
    makeDirectoryChange(
      { baseVersion: loadedDirectory.version, reason: 'Lý do', edits: aSwap },
      by,
      ports,
    ),
  );
  expect(await loadDirectory('invented', ports)).toEqual({ kind: 'loaded' });
  const { directory: inForce, lastChange } = await store.current();
  expect(lastChange).toBe(1);
  expect(inForce.calendar.workedDays).toContainEqual(aSwap[1]?.row);
});
