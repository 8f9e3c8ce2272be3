import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type * as z from 'zod';
import type { Problem } from '../api/problem.ts';
import { useDesk } from './desk.tsx';
import { usualPaceMs } from './pace.ts';
import type { CachedValue } from './polled-cache.ts';

/** What is known of an address now; both while a later ask failed. */
export type Polled<Value> = {
  value: Value | undefined;
  problem: Problem | undefined;
  isLoading: boolean;
};

const nothing: CachedValue = { value: undefined, problem: undefined, isAsking: false };
const never = () => () => undefined;

/** An answer in another form than this console knows: it is of an older deploy than the hotline. */
const ofAnotherDeploy: Problem = {
  status: 200,
  word: 'another-deploy',
  title: '',
  detail: '',
  errors: [],
  more: {},
  retryAfterSeconds: undefined,
};

/**
 * What the staff API answers at that path, at once from what is known, then kept fresh. Without a path it asks
 * nothing; `paceMs: 0` asks once and then only when something was done.
 */
export const usePolled = <Value>(
  path: string | undefined,
  schema: z.ZodType<Value>,
  { paceMs = usualPaceMs }: { paceMs?: number } = {},
): Polled<Value> => {
  const { cache } = useDesk();
  const subscribe = useCallback(
    (listener: () => void) => (path === undefined ? never() : cache.watch(path, paceMs, listener)),
    [cache, path, paceMs],
  );
  const { value: raw, problem } = useSyncExternalStore(subscribe, () =>
    path === undefined ? nothing : cache.known(path),
  );
  const parsed = useMemo(
    () => (raw === undefined ? undefined : schema.safeParse(raw)),
    [raw, schema],
  );
  const misread = parsed && !parsed.success ? ofAnotherDeploy : undefined;
  return {
    value: parsed?.data,
    problem: problem ?? misread,
    isLoading: path !== undefined && raw === undefined && problem === undefined,
  };
};
