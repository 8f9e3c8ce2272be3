import { useState } from 'react';
import type { ApiProblem } from '../api/problem.ts';
import { useConsoleServices } from './console-services.tsx';
import { usePolled } from './polling/use-polled.ts';
import { type SavedScreen, type SavedView, SavedViewList } from './saved-views.ts';

const path = '/api/staff/views';

/** Returns the member's saved views of a screen, and functions that change them. */
export function useSavedViews(screen: SavedScreen) {
  const { api, cache } = useConsoleServices();
  const { value } = usePolled(path, SavedViewList, { paceMs: 60_000 });
  const [problem, setProblem] = useState<ApiProblem>();
  const change = async (method: 'PUT' | 'DELETE', id: string, body?: object): Promise<void> => {
    const answer = await api.call({ method, path: `${path}/${id}`, body });
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    await cache.refresh(path);
  };
  return {
    views: value?.views.filter((view) => (view.screen ?? 'queue') === screen),
    problem,
    save: (view: Omit<SavedView, 'id'>) => change('PUT', crypto.randomUUID(), view),
    remove: (id: string) => change('DELETE', id),
  };
}
