import { useEffect, useState } from 'react';
import { AuditLogResponse } from '../../../../core/contract/staff/supervision/audit-responses.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/console-services.tsx';
import type { ScreenProps } from '../screen-props.ts';

type Page = ReturnType<typeof AuditLogResponse.parse>;

type AuditPages = { of: string; pages: Page[]; problem: ApiProblem | undefined; isAsking: boolean };

const auditQueryNames = ['member', 'code', 'kind', 'from', 'to'] as const;

const nothing = (of: string): AuditPages => ({ of, pages: [], problem: undefined, isAsking: true });

/** Returns the audit entries for a search. The hook doesn't poll, because each search adds an entry to the audit log. */
export function useAudit(query: ScreenProps['query']) {
  const { api } = useConsoleServices();
  const search = new URLSearchParams();
  for (const name of auditQueryNames) if (query[name]) search.set(name, query[name]);
  const of = search.toString();
  const [found, setFound] = useState(() => nothing(of));
  const load = async (pages: Page[], next: string | undefined, isCurrent: () => boolean) => {
    const query = new URLSearchParams(of);
    if (next) query.set('cursor', next);
    const answer = await api.call({ path: `/api/staff/audit?${query}` });
    if (!isCurrent() || answer.kind === 'same') return;
    const known = { of, isAsking: false };
    if (answer.kind === 'problem') setFound({ ...known, pages, problem: answer.problem });
    else {
      const page = AuditLogResponse.parse(answer.value);
      setFound({ ...known, pages: [...pages, page], problem: undefined });
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another search, nothing else is
  useEffect(() => {
    let isCurrent = true;
    setFound(nothing(of));
    void load([], undefined, () => isCurrent);
    return () => {
      isCurrent = false;
    };
  }, [of]);
  const { pages, problem, isAsking } = found;
  const next = pages.at(-1)?.next;
  const more = (): void => {
    setFound({ ...found, isAsking: true });
    void load(pages, next, () => true);
  };
  return {
    entries: pages.length > 0 ? pages.flatMap(({ entries }) => entries) : undefined,
    /** Date range that the audit search covered. */
    days: pages[0],
    problem,
    isAsking,
    more: next ? more : undefined,
  };
}
