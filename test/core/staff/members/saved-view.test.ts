import { expect, test } from 'vitest';
import { SavedViewInput } from '../../../../core/staff/members/saved-view.ts';

test.each([
  [{ name: ' ', filter: {} }, 'name-required'],
  [{ name: 'x', filter: { units: [] } }, 'Unrecognized'],
  [{ name: 'x', filter: { statuses: ['lost'] } }, 'Invalid'],
  [{ name: 'x', filter: {}, sort: 'color' }, 'Invalid'],
])('a saved view with an invalid filter is refused: %j', (view, why) => {
  expect(SavedViewInput.safeParse(view).error?.issues[0]?.message).toContain(why);
});
