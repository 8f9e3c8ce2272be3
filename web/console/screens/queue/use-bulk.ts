import { useRef, useState } from 'react';
import type { Api } from '../../api/api.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';
import { submitTicketAction } from '../../data/use-deed.ts';
import type { StaffActName } from '../ticket/act-fields.ts';
import { type BulkResult, inPlace, unfinished } from './bulk-progress.ts';
import type { Row } from './queue-filter.ts';

/** What is to be done to one of them. */
export type BulkAction = { code: string; fields: Readonly<Record<string, unknown>> };

const staleProblem = (version: number): Problem => ({
  status: 409,
  word: 'ticket-stale',
  title: '',
  detail: '',
  errors: [],
  more: { version },
  retryAfterSeconds: undefined,
});

const doOne = async (
  api: Api,
  deed: BulkAction & { act: StaffActName; version: number },
  key: string,
): Promise<BulkResult> => {
  const { code } = deed;
  const done = await submitTicketAction(api, deed, key);
  switch (done.kind) {
    case 'done':
      return { code, problem: undefined };
    case 'problem':
      return { code, problem: done.problem };
    case 'stale':
      return { code, problem: staleProblem(done.meanwhile.version) };
  }
};

/** One act on one ticket has one key, however often it is tried: what went through without an answer isn't done twice. */
const useKeys = () => {
  const kept = useRef(new Map<string, string>());
  return (act: StaffActName, deed: BulkAction): string => {
    const of = JSON.stringify([act, deed]);
    const key = kept.current.get(of) ?? crypto.randomUUID();
    kept.current.set(of, key);
    return key;
  };
};

/** The newest versions that were seen: a ticket that has left the queue may still be tried again. */
const useVersions = (rows: readonly Row[]): ReadonlyMap<string, number> => {
  const seen = useRef(new Map<string, number>());
  for (const { code, version } of rows) seen.current.set(code, version);
  return seen.current;
};

type Intent = { act: StaffActName; deeds: readonly BulkAction[] };

/** Does one act on several tickets, one after the other: what is refused of one keeps no other from being done. */
export const useBulk = (rows: readonly Row[]) => {
  const { api, cache } = useDesk();
  const [intent, setIntent] = useState<Intent>({ act: 'note', deeds: [] });
  const [results, setResults] = useState<readonly BulkResult[]>([]);
  const [isDoing, setDoing] = useState(false);
  const keyOf = useKeys();
  const versions = useVersions(rows);
  /** Whether all of it is done. */
  const run = async ({ act, deeds }: Intent): Promise<boolean> => {
    let failed = 0;
    setDoing(true);
    for (const deed of deeds) {
      const version = versions.get(deed.code);
      if (version === undefined) continue;
      const result = await doOne(api, { ...deed, act, version }, keyOf(act, deed));
      failed += result.problem ? 1 : 0;
      setResults((had) => inPlace(had, result));
    }
    setDoing(false);
    await cache.refresh('/api/staff/');
    return failed === 0;
  };
  return {
    results,
    isDoing,
    total: intent.deeds.length,
    doAll: (meant: Intent): Promise<boolean> => {
      setIntent(meant);
      setResults([]);
      return run(meant);
    },
    /** Only those that are not done, on what they are now. */
    again: (): Promise<boolean> => run({ ...intent, deeds: unfinished(intent.deeds, results) }),
  };
};
