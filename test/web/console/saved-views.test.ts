import { expect, test } from 'vitest';
import { SavedViewId } from '../../../core/staff/members/saved-view.ts';
import { createSavedViewId, getSavedViewKey } from '../../../web/console/data/saved-views.ts';

test('a view saved later has the later id, which the API accepts, so that earlier views keep their keys', () => {
  const first = createSavedViewId(new Date('2021-12-03T08:00:00+07:00'));
  const later = createSavedViewId(new Date('2021-12-03T08:00:01+07:00'));
  expect(first < later).toBe(true);
  expect(SavedViewId.parse(later)).toBe(later);
});

test('the first nine saved views have keys', () => {
  expect([getSavedViewKey(0), getSavedViewKey(8), getSavedViewKey(9)]).toEqual([
    'v 1',
    'v 9',
    undefined,
  ]);
});
