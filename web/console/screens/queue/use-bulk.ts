import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';
import { doDeed } from '../../data/use-deed.ts';
import { type ActField, actFields, bodyOf, type StaffActName } from '../ticket/act-fields.ts';
import type { Row } from './queue-filter.ts';

/** What came of one of them; no problem where it was done. */
export type BulkResult = { code: string; problem: Problem | undefined };

const staleProblem = (version: number): Problem => ({
  status: 409,
  word: 'ticket-stale',
  title: '',
  detail: '',
  errors: [],
  more: { version },
  retryAfterSeconds: undefined,
});

/** Does one act on several tickets, one after the other: what is refused of one keeps no other from being done. */
export const useBulk = () => {
  const { api, cache } = useDesk();
  const [results, setResults] = useState<BulkResult[]>([]);
  const [isDoing, setDoing] = useState(false);
  const doAll = async (act: StaffActName, rows: readonly Row[], typed: Record<string, string>) => {
    const fields: readonly ActField[] = actFields[act];
    setDoing(true);
    const told: BulkResult[] = [];
    for (const { code, version } of rows) {
      const deed = { code, act, version, fields: bodyOf(fields, typed) };
      const done = await doDeed(api, deed, crypto.randomUUID());
      const problem =
        done.kind === 'problem'
          ? done.problem
          : done.kind === 'stale'
            ? staleProblem(done.meanwhile.version)
            : undefined;
      told.push({ code, problem });
      setResults([...told]);
    }
    setDoing(false);
    await cache.refresh('/api/staff/');
  };
  return { results, isDoing, doAll };
};
