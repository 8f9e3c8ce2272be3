import { expect, test } from 'vitest';
import { listSnapshotTests, updateSnapshotsCommand } from '../../bench/update-snapshots.ts';

test('the snapshots command finds the tests of the generated pages and of the permissions', () => {
  expect(listSnapshotTests()).toEqual(
    expect.arrayContaining([
      'test/bench/messages-page.test.ts',
      'test/core/ticket/model/lifecycle.test.ts',
      'test/lib/permissions.test.ts',
    ]),
  );
});

test('the snapshots command refuses a name that no test has, and lists the names', async () => {
  await expect(updateSnapshotsCommand.execute(['--only', 'nothing'])).rejects.toThrow(
    /must contain parts of these names:\ntest\//,
  );
});
