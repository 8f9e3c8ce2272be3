import { describe, expect, test } from 'vitest';
import type { DirectoryChangeRequest } from '../../../../core/directory/change/change.ts';
import { makeDirectoryChange } from '../../../../core/directory/change/make-change.ts';
import { undoDirectoryChange } from '../../../../core/directory/change/undo-change.ts';
import { launchDay, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { loadedDirectory, memoryDirectory } from '../../../support/memory/memory-directory.ts';
import { aSwap, changing, putting, removing } from '../directory-edits.ts';

const administrator = {
  member: '7b0e2c58-5f0a-4c1f-9c55-0d8f7c1f1a01',
  role: 'administrator',
} as const;

const anOffice = () => {
  const store = memoryDirectory();
  const ports = { store, now: () => launchDay };
  return {
    store,
    change: async (edits: DirectoryChangeRequest['edits'], baseVersion?: string) =>
      makeDirectoryChange(
        {
          baseVersion: baseVersion ?? (await store.current()).directory.version,
          reason: 'Công văn 1234/UBND-KGVX',
          edits,
        },
        administrator,
        ports,
      ),
    undo: (number: number) =>
      undoDirectoryChange({ number, reason: 'Nhập nhầm ngày' }, administrator, ports),
    version: async () => (await store.current()).directory.version,
  };
};

const renamed = (name: string) => changing('topics', 'VP01@2021-12-03', { name });

describe('a directory change', () => {
  test('a directory change takes effect and is stored with its author and the former rows', async () => {
    const { store, change } = anOffice();
    expect(await change(aSwap)).toMatchObject({ kind: 'made' });
    const { directory, lastChange } = await store.current();
    expect(directory.calendar.workedDays).toContainEqual(aSwap[1]?.row);
    expect(lastChange).toBe(1);
    expect(await store.changes()).toEqual([
      {
        number: 1,
        at: launchDay,
        by: administrator,
        reason: 'Công văn 1234/UBND-KGVX',
        rows: aSwap.map(({ table, key, row }) => ({ table, key, before: null, after: row })),
        version: { before: loadedDirectory.version, after: directory.version },
      },
    ]);
  });

  test('a directory change with one invalid edit stores none of its edits', async () => {
    const { store, change } = anOffice();
    const workedAlone = aSwap.slice(1);
    expect(await change([renamed('Một'), ...workedAlone])).toEqual({
      kind: 'invalid',
      problems: [
        {
          row: 'calendar.workedDays 2022-01-08',
          reason: '2021-12-31 is no day off by a swap',
          field: 'edits[1].row.insteadOf',
        },
      ],
    });
    expect(await store.current()).toEqual({ directory: loadedDirectory, lastChange: 0 });
    expect(await store.changes()).toEqual([]);
  });

  test.each([
    ['names a row twice', [renamed('Một'), renamed('Hai')], 'edits[1].key', 'edit-named-twice'],
    ['changes nothing', [changing('units', 'SO_YT', {})], 'edits[0].row', 'edit-changes-nothing'],
    [
      'removes a row that does not exist',
      [removing('calendar.daysOff', '2021-12-30')],
      'edits[0].row',
      'edit-changes-nothing',
    ],
  ])('a directory change that %s is refused', async (_, edits, field, word) => {
    const outcome = await anOffice().change(edits);
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field, word }] });
  });
});

describe('changes of a service', () => {
  const [other] = loadedDirectory.services.filter(({ code }) => code === 'other');
  const from = (validFrom: string) =>
    putting('services', {
      ...{ ...other, code: 'new', dataCode: 'NN', order: 90, isFallback: false, validFrom },
    });

  test('a service that begins in the future can be removed again', async () => {
    const { store, change, undo } = anOffice();
    expect(await change([from('2022-03-01')])).toMatchObject({ kind: 'made' });
    expect(await undo(1)).toMatchObject({ kind: 'made' });
    expect((await store.current()).directory.services).toEqual(loadedDirectory.services);
  });

  const inForce = removing('services', 'other@2021-12-03');
  test.each([
    ['removed', [inForce]],
    ['postponed', [inForce, changing('services', inForce.key, { validFrom: '2022-03-01' })]],
  ])('a service that is already in force cannot be %s by a directory change', async (_, edits) => {
    const problems = [{ field: 'edits[0].row', word: 'service-has-begun' }];
    expect(await anOffice().change(edits)).toMatchObject({ kind: 'invalid', problems });
  });

  test('a service that is already in force can be removed only if another row has its code', async () => {
    const { change, undo } = anOffice();
    expect(await change([from('2021-12-01')])).toMatchObject({ kind: 'made' });
    const begun = { kind: 'invalid', problems: [{ word: 'service-has-begun' }] };
    expect(await undo(1)).toMatchObject(begun);
    expect(await change([removing('services', 'new@2021-12-01')])).toMatchObject(begun);
    const earlier = [removing('services', 'new@2021-12-01'), from('2021-11-15')];
    expect(await change(earlier)).toMatchObject({ kind: 'made' });
  });
});

describe('version conflicts of directory changes', () => {
  test('a directory change based on an outdated version is refused, and the response lists the newer changes', async () => {
    const { change, version } = anOffice();
    const seen = await version();
    await change([renamed('Một')]);
    const between = await version();
    await change(aSwap);
    const since = async (base: string) => {
      const outcome = await change([renamed('Hai')], base);
      return outcome.kind === 'stale' ? outcome.since.map(({ number }) => number) : outcome.kind;
    };
    expect(await since(seen)).toEqual([1, 2]);
    expect(await since(between)).toEqual([2]);
    expect(await since('that of a deploy long ago')).toEqual([]);
  });

  test('a directory change is refused when a concurrent directory change was written first', async () => {
    const { store, change } = anOffice();
    store.meanwhile(() => change(aSwap));
    expect(await change([renamed('Một')])).toMatchObject({
      kind: 'stale',
      version: (await store.current()).directory.version,
      since: [{ number: 1, rows: [{ key: '2021-12-31' }, { key: '2022-01-08' }] }],
    });
    expect((await store.current()).lastChange).toBe(1);
  });
});

describe('undoing a directory change', () => {
  test('undoing a directory change restores the former directory and is stored as another change', async () => {
    const { store, change, undo } = anOffice();
    await change(aSwap);
    expect(await undo(1)).toMatchObject({
      kind: 'made',
      change: { number: 2, undoes: 1, rows: [{ after: null }, { after: null }] },
    });
    expect((await store.current()).directory).toEqual(loadedDirectory);
  });

  test('undoing a directory change can itself be undone', async () => {
    const { change, undo, version } = anOffice();
    await change(aSwap);
    const changed = await version();
    await undo(1);
    expect(await undo(2)).toMatchObject({ kind: 'made', change: { number: 3, undoes: 2 } });
    expect(await version()).toBe(changed);
    expect(await undo(2)).toEqual({ kind: 'already-undone' });
  });

  test('undoing a directory change restores a row from the current deployment files, not from earlier files', async () => {
    const { store, change, undo } = anOffice();
    await change([renamed('Một')]);
    const topics = loadedDirectory.topics.map((topic) =>
      topic.code === 'VP01' ? { ...topic, name: 'Tên mới của tỉnh' } : topic,
    );
    const { directory } = await store.current();
    await store.load({ files: { ...loadedDirectory, topics }, directory, lastChange: 1 });
    await undo(1);
    const { directory: after } = await store.current();
    expect(after.topics.find(({ code }) => code === 'VP01')?.name).toBe('Tên mới của tỉnh');
  });
});

describe('refused undoing of a directory change', () => {
  test('undoing a directory change is refused while a later change edits the same rows', async () => {
    const { change, undo, version } = anOffice();
    await change([renamed('Một'), ...aSwap]);
    await change([renamed('Hai')]);
    const touched = [{ table: 'topics', key: 'VP01@2021-12-03', by: 2 }];
    expect(await undo(1)).toEqual({ kind: 'touched-since', touched });
    await undo(2);
    expect(await undo(1)).toMatchObject({ kind: 'made' });
    expect(await version()).toBe(loadedDirectory.version);
  });

  test('undoing a directory change is refused while other rows refer to it', async () => {
    const { change, undo } = anOffice();
    const unit = { ...changing('units', 'SO_YT', {}).row, code: 'SO_MOI', shortName: 'So Moi' };
    await change([putting('units', unit)]);
    await change([changing('topics', 'VP01@2021-12-03', { lead: 'SO_MOI' })]);
    expect(await undo(1)).toMatchObject({
      kind: 'invalid',
      problems: [{ row: 'topics VP01', reason: 'unknown unit SO_MOI' }],
    });
  });

  test('undoing a directory change that is unknown or already undone is refused', async () => {
    const { change, undo } = anOffice();
    expect(await undo(1)).toEqual({ kind: 'no-such-change' });
    await change(aSwap);
    await undo(1);
    expect(await undo(1)).toEqual({ kind: 'already-undone' });
  });
});

test('a directory change is dated by the injected clock', async () => {
  const { store } = anOffice();
  const ports = { store, now: () => toLocalInstant('2022-05-05T05:05') };
  const request = { baseVersion: loadedDirectory.version, reason: 'Lý do', edits: aSwap };
  const made = await makeDirectoryChange(request, administrator, ports);
  expect(made).toMatchObject({ change: { at: toLocalInstant('2022-05-05T05:05') } });
});
