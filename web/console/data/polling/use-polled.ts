import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type * as z from 'zod';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../console-services.tsx';
import { defaultPollIntervalMs } from './poll-interval.ts';
import type { CachedValue } from './polled-cache.ts';

/** State of a polled API path. After a failed request, the state contains both the last value and the problem. */
export type PolledState<Value> = {
  value: Value | undefined;
  problem: ApiProblem | undefined;
  isLoading: boolean;
};

/** Polling interval in milliseconds, and whether a hidden tab polls too, once a minute. */
type PollOptions = { paceMs?: number; isBackground?: boolean };

const nothing: CachedValue = { value: undefined, problem: undefined, isAsking: false };
const never = () => () => undefined;

/**
 * Error that the console shows when an API response doesn't match the schema, because console and server come from different
 * deployments.
 */
const schemaMismatchProblem: ApiProblem = {
  status: 200,
  word: 'another-deploy',
  title: '',
  detail: '',
  errors: [],
  more: {},
  retryAfterSeconds: undefined,
};

/**
 * Returns the response of a staff API path: from the cache at first, then by polling. Without a path, requests nothing. With
 * `paceMs: 0`, loads the response once and again only after `refresh`.
 */
export function usePolled<Value>(
  path: string | undefined,
  schema: z.ZodType<Value>,
  { paceMs = defaultPollIntervalMs, isBackground = false }: PollOptions = {},
): PolledState<Value> {
  const { cache } = useConsoleServices();
  const subscribe = useCallback(
    (listener: () => void) =>
      path === undefined ? never() : cache.watch(path, { paceMs, isBackground }, listener),
    [cache, path, paceMs, isBackground],
  );
  const { value: raw, problem } = useSyncExternalStore(subscribe, () =>
    path === undefined ? nothing : cache.known(path),
  );
  const parsed = useMemo(
    () => (raw === undefined ? undefined : schema.safeParse(raw)),
    [raw, schema],
  );
  const misread = parsed && !parsed.success ? schemaMismatchProblem : undefined;
  return {
    value: parsed?.data,
    problem: problem ?? misread,
    isLoading: path !== undefined && raw === undefined && problem === undefined,
  };
}
