import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServiceListChangesetStore } from '../../../../adapters/dynamodb/open311/changeset-store.ts';
import { recordServiceListChange } from '../../../../core/open311/requests/changeset.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const second = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);

test('the change time of the directory increases with every edit and undo, even within one second', async () => {
  const changesets = createServiceListChangesetStore(table);
  const seen: number[] = [];
  const look = async (checksum: string, minute: number) => {
    const at = await recordServiceListChange(checksum, { changesets, now: () => atMinute(minute) });
    seen.push((at.getTime() - atMinute(0).getTime()) / 1000);
  };
  for (const [checksum, minute] of [
    ...([
      ['first', 0],
      ['first', 5],
      ['edited', 10],
      ['edited again', 10],
    ] as const),
    ...([
      ['edited', 10],
      ['edited', 60],
      ['first', 60],
    ] as const),
  ]) {
    await look(checksum, minute);
  }
  expect(seen).toEqual([0, 0, 600, 601, 602, 602, 3600]);
});

test('two concurrent readers of a new directory version get the same change time', async () => {
  const changesets = createServiceListChangesetStore(table);
  const now = () => second(atMinute(120), 0);
  const both = await Promise.all(
    [1, 2].map(() => recordServiceListChange('raced', { changesets, now })),
  );
  expect(both).toEqual([atMinute(120), atMinute(120)]);
});
