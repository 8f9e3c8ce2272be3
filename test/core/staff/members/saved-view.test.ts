import { describe, expect, test } from 'vitest';
import {
  deleteSavedView,
  maxSavedViews,
  type SavedView,
  SavedViewInput,
  type SavedViewStore,
  saveView,
} from '../../../../core/staff/members/saved-view.ts';

const aView = (id: string, name = id): SavedView => ({ id, name, filter: {}, sort: 'due' });

/** Builds one member's saved views; `rival` writes between a read and the following write. */
const memoryViews = (...known: SavedView[]) => {
  let stored = { version: 0, views: known };
  let rival: SavedView | undefined;
  const store: SavedViewStore = {
    owner: 'me',
    load: async () => {
      const seen = stored;
      if (rival) stored = { version: seen.version + 1, views: [...seen.views, rival] };
      rival = undefined;
      return seen;
    },
    put: async (views, seenVersion) => {
      if (seenVersion !== stored.version) return false;
      stored = { version: seenVersion + 1, views };
      return true;
    },
  };
  return {
    store,
    ids: () => stored.views.map(({ id }) => id),
    rivalKeeps: (view: SavedView) => {
      rival = view;
    },
  };
};

describe('saved views of the queue', () => {
  test('a new saved view of a queue is added last, and a changed one retains its position', async () => {
    const { store, ids } = memoryViews(aView('late'), aView('mine'));
    await saveView(aView('late', 'Trễ hạn'), store);
    await saveView(aView('karaoke'), store);
    expect(ids()).toEqual(['late', 'mine', 'karaoke']);
  });

  test('a staff member has at most twenty saved views and can still change them', async () => {
    const full = Array.from({ length: maxSavedViews }, (_, at) => aView(`view-${at}`));
    const { store } = memoryViews(...full);
    expect(await saveView(aView('more'), store)).toEqual({ kind: 'too-many-views' });
    expect((await saveView(aView('view-3', 'Khác'), store)).kind).toBe('kept');
  });

  test('two saved views that are stored concurrently are both retained', async () => {
    const { store, ids, rivalKeeps } = memoryViews();
    rivalKeeps(aView('of-the-other-screen'));
    await saveView(aView('late'), store);
    expect(ids()).toEqual(['of-the-other-screen', 'late']);
  });

  test('a deleted saved view is removed from the list', async () => {
    const { store, ids } = memoryViews(aView('late'), aView('mine'));
    await deleteSavedView('late', store);
    expect(ids()).toEqual(['mine']);
  });

  test.each([
    [{ name: ' ', filter: {} }, 'name-required'],
    [{ name: 'x', filter: { units: [] } }, 'Unrecognized'],
    [{ name: 'x', filter: { statuses: ['lost'] } }, 'Invalid'],
    [{ name: 'x', filter: {}, sort: 'color' }, 'Invalid'],
  ])('a saved view with an invalid filter is refused: %j', (view, why) => {
    expect(SavedViewInput.safeParse(view).error?.issues[0]?.message).toContain(why);
  });
});
