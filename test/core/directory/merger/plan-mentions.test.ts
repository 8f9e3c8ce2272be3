import { expect, test } from 'vitest';
import { findAreaCounts } from '../../../../core/directory/merger/plan-mentions.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';

const announcementsToCheckOn = (day: string) =>
  findAreaCounts(testDirectory, day).filter(({ table }) => table === 'announcements');

test('a merger lists announcements to check only while they are shown', () => {
  expect(announcementsToCheckOn('2025-07-02').length).toBeGreaterThan(0);
  expect(announcementsToCheckOn('2027-01-01')).toEqual([]);
});
