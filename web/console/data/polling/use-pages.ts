import { useEffect, useReducer } from 'react';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../console-services.tsx';
import { defaultPollIntervalMs } from './poll-interval.ts';

type Page = { next?: string | undefined };

export type PagedState<Value> = {
  pages: Value[];
  hasMore: boolean;
  problem: ApiProblem | undefined;
  isLoading: boolean;
};

const withCursor = (path: string, cursor: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;

/**
 * Returns the first `wanted` pages of a list that the API delivers page by page with cursors, and polls all of these pages.
 */
export function usePages<Value extends Page>(
  path: string,
  read: (raw: unknown) => Value | undefined,
  wanted: number,
): PagedState<Value> {
  const { cache } = useConsoleServices();
  const [, look] = useReducer((count: number) => count + 1, 0);
  const paths = [path];
  const pages: Value[] = [];
  for (const one of paths) {
    const page = read(cache.known(one).value);
    if (!page) break;
    pages.push(page);
    if (page.next && paths.length < wanted) paths.push(withCursor(path, page.next));
  }
  const joinedPaths = paths.join(' ');
  useEffect(() => {
    const stops = joinedPaths
      .split(' ')
      .map((one) => cache.watch(one, { paceMs: defaultPollIntervalMs, isBackground: false }, look));
    return () => {
      for (const stop of stops) stop();
    };
  }, [cache, joinedPaths]);
  const { problem, value } = cache.known(path);
  return {
    pages,
    hasMore: pages.at(-1)?.next !== undefined,
    problem,
    isLoading: value === undefined && problem === undefined,
  };
}
