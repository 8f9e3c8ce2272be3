import { expect, test } from 'vitest';
import { handleDirectoryChange } from '../../../../core/workflow/changes/handle-directory-change.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';

const startedRecomputations = async (version: string, before?: string) => {
  const started: { version: string; at: Date }[] = [];
  const ports = {
    startRecount: async (change: { version: string; at: Date }) => void started.push(change),
  };
  await handleDirectoryChange(
    { version },
    before === undefined ? undefined : { version: before },
    toLocalInstant('2022-01-10T08:30'),
    ports,
  );
  return started;
};

test('a changed directory starts recomputing deadlines', async () => {
  expect(await startedRecomputations('new', 'old')).toEqual([
    { version: 'new', at: toLocalInstant('2022-01-10T08:30') },
  ]);
});

test('the first directory or a reload of the same one does not start recomputing deadlines', async () => {
  expect(await startedRecomputations('first')).toEqual([]);
  expect(await startedRecomputations('same', 'same')).toEqual([]);
});
