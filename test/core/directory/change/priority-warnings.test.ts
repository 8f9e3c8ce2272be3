import { describe, expect, test } from 'vitest';
import type { DirectoryEdit } from '../../../../core/directory/change/edit.ts';
import { makeDirectoryChange } from '../../../../core/directory/change/make-change.ts';
import { previewDirectoryChange } from '../../../../core/directory/change/preview-change.ts';
import { launchDay } from '../../../support/directory/test-directory.ts';
import { loadedDirectory, memoryDirectory } from '../../../support/memory/memory-directory.ts';
import { changing, putting } from '../directory-edits.ts';

const aTopic = (defaultPriority: string) =>
  putting('topics', {
    ...{ code: 'GY99', service: 'suggestion', name: 'Góp ý về du lịch', lead: 'SO_YT', co: [] },
    ...{ defaultPriority, keywords: ['du lịch'], questions: [], validFrom: null, validTo: null },
  });

const noTickets = async function* () {};

const warningsOf = async (edit: DirectoryEdit, store = memoryDirectory()) => {
  const ports = {
    ...{ store, openTickets: noTickets, moved: () => [], now: () => launchDay },
    ...{ members: async () => [], dueCallbacks: async () => new Set<string>() },
  };
  const outcome = await previewDirectoryChange({ edits: [edit] }, ports);
  if (outcome.kind !== 'preview') throw new Error(JSON.stringify(outcome));
  return outcome.priorities;
};

describe('warnings about topic priorities', () => {
  test('the preview of a new P1 topic warns that every report on it becomes an emergency', async () => {
    expect(await warningsOf(aTopic('P1'))).toEqual([
      { table: 'topics', code: 'GY99', kind: 'emergency', from: null, to: 'P1' },
    ]);
  });

  test('the preview of a new topic warns only when the topic’s priority differs from the service’s priority', async () => {
    expect(await warningsOf(aTopic('P2'))).toEqual([
      { table: 'topics', code: 'GY99', kind: 'unlike-service', from: 'P4', to: 'P2' },
    ]);
    expect(await warningsOf(aTopic('P4'))).toEqual([]);
  });

  test('the preview of a priority change names the old and new priority and allows the change', async () => {
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
    await makeDirectoryChange(request, by, { store, now: () => launchDay });
    const { directory } = await store.current();
    expect(directory.topics.find(({ code }) => code === 'VP01')?.defaultPriority).toBe('P3');
  });

  test('the preview of a topic change gives no warning when the priority is unchanged', async () => {
    expect(await warningsOf(changing('topics', 'VP01@2021-12-03', { keywords: ['nhậu'] }))).toEqual(
      [],
    );
  });
});
