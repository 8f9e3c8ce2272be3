import { describe, expect, test } from 'vitest';
import type { DirectoryEdit } from '../../../core/directory/edit.ts';
import { makeChange } from '../../../core/directory/make-change.ts';
import { previewChange } from '../../../core/directory/preview-change.ts';
import { loadedDirectory, memoryDirectory } from '../../support/memory-directory.ts';
import { launch } from '../../support/the-directory.ts';
import { changing, putting } from './some-edits.ts';

const aTopic = (defaultPriority: string) =>
  putting('topics', {
    ...{ code: 'GY09', service: 'suggestion', name: 'Góp ý về du lịch', lead: 'SO_YT', co: [] },
    ...{ defaultPriority, keywords: ['du lịch'], questions: [], validFrom: null, validTo: null },
  });

const noTickets = async function* () {};

const warningsOf = async (edit: DirectoryEdit, store = memoryDirectory()) => {
  const ports = { store, openTickets: noTickets, moved: () => [], now: () => launch };
  const outcome = await previewChange({ edits: [edit] }, ports);
  if (outcome.kind !== 'preview') throw new Error(JSON.stringify(outcome));
  return outcome.priorities;
};

describe('the preview of a priority', () => {
  test('warns that a new topic of P1 makes every report an emergency', async () => {
    expect(await warningsOf(aTopic('P1'))).toEqual([
      { table: 'topics', code: 'GY09', kind: 'emergency', from: null, to: 'P1' },
    ]);
  });

  test('warns about a new topic whose priority differs from its service’s, and only then', async () => {
    expect(await warningsOf(aTopic('P2'))).toEqual([
      { table: 'topics', code: 'GY09', kind: 'unlike-service', from: 'P4', to: 'P2' },
    ]);
    expect(await warningsOf(aTopic('P4'))).toEqual([]);
  });

  test('of a topic in use names the old and the new priority, and the correction is made', async () => {
    const store = memoryDirectory();
    const edit = changing('topics', 'VP01@2021-12-03', { defaultPriority: 'P3' });
    expect(await warningsOf(edit, store)).toEqual([
      { table: 'topics', code: 'VP01', kind: 'changed', from: 'P2', to: 'P3' },
    ]);
    const request = {
      ...{ baseVersion: loadedDirectory.version, reason: 'Chọn nhầm mức ưu tiên' },
      edits: [edit],
    };
    const by = { member: 'admin', role: 'administrator' } as const;
    await makeChange(request, by, { store, now: () => launch });
    const { directory } = await store.current();
    expect(directory.topics.find(({ code }) => code === 'VP01')?.defaultPriority).toBe('P3');
  });

  test('says nothing about rows whose priority stays', async () => {
    expect(await warningsOf(changing('topics', 'VP01@2021-12-03', { keywords: ['nhậu'] }))).toEqual(
      [],
    );
  });
});
