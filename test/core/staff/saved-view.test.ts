import { describe, expect, test } from 'vitest';
import {
  deleteSavedView,
  mostViews,
  type SavedView,
  saveView,
  ViewRequest,
  type ViewStore,
} from '../../../core/staff/saved-view.ts';

const aView = (id: string, name = id): SavedView => ({ id, name, filter: {}, sort: 'due' });

/** One person's views; `rival` writes between a read and the write that follows it. */
const memoryViews = (...known: SavedView[]) => {
  let stored = { version: 0, views: known };
  let rival: SavedView | undefined;
  const store: ViewStore = {
    of: async () => {
      const seen = stored;
      if (rival) stored = { version: seen.version + 1, views: [...seen.views, rival] };
      rival = undefined;
      return seen;
    },
    put: async (_, views, seenVersion) => {
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

describe('a saved view', () => {
  test('comes last when it is new and stays where it was when it changes', async () => {
    const { store, ids } = memoryViews(aView('late'), aView('mine'));
    await saveView('me', aView('late', 'Trễ hạn'), store);
    await saveView('me', aView('karaoke'), store);
    expect(ids()).toEqual(['late', 'mine', 'karaoke']);
  });

  test('is one of twenty at most; one that is there already can still be changed', async () => {
    const full = Array.from({ length: mostViews }, (_, at) => aView(`view-${at}`));
    const { store } = memoryViews(...full);
    expect(await saveView('me', aView('more'), store)).toEqual({ kind: 'too-many-views' });
    expect((await saveView('me', aView('view-3', 'Khác'), store)).kind).toBe('kept');
  });

  test('of another screen isn’t lost when both are kept at once', async () => {
    const { store, ids, rivalKeeps } = memoryViews();
    rivalKeeps(aView('of-the-other-screen'));
    await saveView('me', aView('late'), store);
    expect(ids()).toEqual(['of-the-other-screen', 'late']);
  });

  test('goes when it is dropped', async () => {
    const { store, ids } = memoryViews(aView('late'), aView('mine'));
    await deleteSavedView('me', 'late', store);
    expect(ids()).toEqual(['mine']);
  });

  test.each([
    [{ name: ' ', filter: {} }, 'name-required'],
    [{ name: 'x', filter: { units: [] } }, 'Unrecognized'],
    [{ name: 'x', filter: { statuses: ['lost'] } }, 'Invalid'],
    [{ name: 'x', filter: {}, sort: 'colour' }, 'Invalid'],
  ])('holds nothing but a filter that there is: %j', (view, why) => {
    expect(ViewRequest.safeParse(view).error?.issues[0]?.message).toContain(why);
  });
});
