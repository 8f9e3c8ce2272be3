import { useState } from 'react';
import * as z from 'zod';
import { IdentityAnswer } from '../../../../core/contract/identity-answers.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';

type State =
  | { kind: 'sealed'; problem?: Problem }
  | { kind: 'asked'; problem?: Problem }
  | { kind: 'open'; identity: Record<string, unknown> };

/** Asks to know who reported; what is opened stands on this screen alone, until it is hidden or left. */
export const useReveal = (code: string) => {
  const { api, cache } = useDesk();
  const [state, setState] = useState<State>({ kind: 'sealed' });
  const path = `/api/staff/tickets/${code}/reveal`;
  const take = async (to: string, body: object | undefined, before: 'sealed' | 'asked') => {
    const answer = await api.call({ method: 'POST', path: to, body });
    if (answer.kind === 'problem') return setState({ kind: before, problem: answer.problem });
    const value = answer.kind === 'ok' ? answer.value : undefined;
    const opened = IdentityAnswer.safeParse(value).data;
    setState(opened ? { kind: 'open', identity: opened.identity } : { kind: 'asked' });
    void cache.refresh(`/api/staff/tickets/${code}/seen`);
  };
  return {
    state,
    ask: (reason: string, text: string) => take(path, { reason, text }, 'sealed'),
    use: () => take(`${path}/open`, undefined, 'asked'),
    hide: () => setState({ kind: 'sealed' }),
  };
};

/** What an envelope holds, as lines to be read. */
export const identityLines = (identity: Readonly<Record<string, unknown>>): [string, string][] =>
  Object.entries(identity).map(([name, value]) => [
    name,
    z.string().catch(JSON.stringify(value)).parse(value),
  ]);
