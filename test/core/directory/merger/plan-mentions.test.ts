import { expect, test } from 'vitest';
import { findAreaCounts } from '../../../../core/directory/merger/plan-mentions.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';

const announcementsToCheckOn = (day: string) =>
  findAreaCounts(testDirectory, day).filter(({ table }) => table === 'announcements');

test('the merger preview lists an announcement only while it is shown', () => {
  expect(announcementsToCheckOn('2025-07-02').length).toBeGreaterThan(0);
  expect(announcementsToCheckOn('2027-01-01')).toEqual([]);
});
