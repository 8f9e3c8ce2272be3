import { useState } from 'react';
import type { ApiProblem } from '../api/problem.ts';
import { useConsoleServices } from './console-services.tsx';
import { usePolled } from './polling/use-polled.ts';
import {
  createSavedViewId,
  getSavedViewKey,
  type SavedScreen,
  type SavedView,
  SavedViewList,
} from './saved-views.ts';

const path = '/api/staff/views';

/** Polling interval in milliseconds. Only the member changes the views, so the list is rarely outdated. */
const paceMs = 600_000;

/** Returns the member's saved views, each with its key sequence; undefined until they are loaded. */
export function useSavedViews() {
  const { value } = usePolled(path, SavedViewList, { paceMs });
  return value?.views.map((view, index) => ({
    ...{ screen: 'queue' as const, ...view, key: getSavedViewKey(index) },
  }));
}

/** Returns the member's saved views of a screen, and functions that change them. */
export function useSavedViewsOfScreen(screen: SavedScreen) {
  const { api, cache, clock } = useConsoleServices();
  const views = useSavedViews();
  const [problem, setProblem] = useState<ApiProblem>();
  const change = async (method: 'PUT' | 'DELETE', id: string, body?: object): Promise<void> => {
    const answer = await api.call({ method, path: `${path}/${id}`, body });
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    await cache.refresh(path);
  };
  return {
    views: views?.filter((view) => view.screen === screen),
    problem,
    save: (view: Omit<SavedView, 'id'>) => change('PUT', createSavedViewId(clock.now()), view),
    remove: (id: string) => change('DELETE', id),
  };
}
