import { useEffect, useReducer } from 'react';
import type { Problem } from '../api/problem.ts';
import { useDesk } from './desk.tsx';
import { usualPaceMs } from './pace.ts';

type Page = { next?: string | undefined };

export type Pages<Value> = {
  pages: Value[];
  hasMore: boolean;
  problem: Problem | undefined;
  isLoading: boolean;
};

const withCursor = (path: string, cursor: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;

/** Returns the first `wanted` pages of a cursor-paged list; polls all of them. */
export const usePages = <Value extends Page>(
  path: string,
  read: (raw: unknown) => Value | undefined,
  wanted: number,
): Pages<Value> => {
  const { cache } = useDesk();
  const [, look] = useReducer((count: number) => count + 1, 0);
  const paths = [path];
  const pages: Value[] = [];
  for (const one of paths) {
    const page = read(cache.known(one).value);
    if (!page) break;
    pages.push(page);
    if (page.next && paths.length < wanted) paths.push(withCursor(path, page.next));
  }
  const asked = paths.join(' ');
  useEffect(() => {
    const stops = asked.split(' ').map((one) => cache.watch(one, usualPaceMs, look));
    return () => {
      for (const stop of stops) stop();
    };
  }, [cache, asked]);
  const { problem, value } = cache.known(path);
  return {
    pages,
    hasMore: pages.at(-1)?.next !== undefined,
    problem,
    isLoading: value === undefined && problem === undefined,
  };
};
