import { useRef, useState } from 'react';
import type { ApiClient } from '../../../api/api.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { submitTicketAction } from '../../../data/polling/use-ticket-action.ts';
import type { StaffActionName } from '../../ticket/actions/staff-action-fields.ts';
import type { QueueTicket } from '../queue-filter.ts';
import {
  type BulkActionResult,
  filterFailedOrPending,
  replaceBulkActionResult,
} from './bulk-progress.ts';

export type BulkAction = { code: string; fields: Readonly<Record<string, unknown>> };

const staleProblem = (version: number): ApiProblem => ({
  status: 409,
  word: 'ticket-stale',
  title: '',
  detail: '',
  errors: [],
  more: { version },
  retryAfterSeconds: undefined,
});

const performOneAction = async (
  api: ApiClient,
  action: BulkAction & { action: StaffActionName; version: number },
  key: string,
): Promise<BulkActionResult> => {
  const { code } = action;
  const actionResult = await submitTicketAction(api, action, key);
  switch (actionResult.kind) {
    case 'done':
      return { code, problem: undefined };
    case 'problem':
      return { code, problem: actionResult.problem };
    case 'stale':
      return { code, problem: staleProblem(actionResult.version) };
  }
};

/**
 * Returns a function that provides an idempotency key per action, ticket and input, so that a retry after a lost response
 * has no second effect.
 */
const useKeys = () => {
  const keysRef = useRef(new Map<string, string>());
  return (staffActionName: StaffActionName, action: BulkAction): string => {
    const of = JSON.stringify([staffActionName, action]);
    const key = keysRef.current.get(of) ?? crypto.randomUUID();
    keysRef.current.set(of, key);
    return key;
  };
};

/**
 * Returns the latest known version of each ticket. The result includes tickets that have left the queue, because staff can
 * still retry their actions.
 */
const useVersions = (rows: readonly QueueTicket[]): ReadonlyMap<string, number> => {
  const seen = useRef(new Map<string, number>());
  for (const { code, version } of rows) seen.current.set(code, version);
  return seen.current;
};

type Intent = { action: StaffActionName; deeds: readonly BulkAction[] };

/** Manages a bulk action, which is performed on one ticket after another; a failure doesn't stop the remaining tickets. */
export function useBulkAction(rows: readonly QueueTicket[]) {
  const { api, cache } = useConsoleServices();
  const [intent, setIntent] = useState<Intent>({ action: 'note', deeds: [] });
  const [results, setResults] = useState<readonly BulkActionResult[]>([]);
  const [isDoing, setDoing] = useState(false);
  const keyOf = useKeys();
  const versions = useVersions(rows);
  /** Performs the bulk action on all tickets one after another; returns true when all actions succeeded. */
  const run = async ({ action, deeds: actions }: Intent): Promise<boolean> => {
    let failed = 0;
    setDoing(true);
    for (const bulkAction of actions) {
      const version = versions.get(bulkAction.code);
      if (version === undefined) continue;
      const result = await performOneAction(
        api,
        { ...bulkAction, action, version },
        keyOf(action, bulkAction),
      );
      failed += result.problem ? 1 : 0;
      setResults((had) => replaceBulkActionResult(had, result));
    }
    setDoing(false);
    await cache.refresh('/api/staff/');
    return failed === 0;
  };
  return {
    results,
    isDoing,
    total: intent.deeds.length,
    doAll: (newIntent: Intent): Promise<boolean> => {
      setIntent(newIntent);
      setResults([]);
      return run(newIntent);
    },
    /** Retries the bulk action only for the tickets for which it failed, based on their current versions. */
    again: (): Promise<boolean> =>
      run({ ...intent, deeds: filterFailedOrPending(intent.deeds, results) }),
  };
}
