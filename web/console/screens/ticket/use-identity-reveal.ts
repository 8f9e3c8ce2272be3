import { useState } from 'react';
import * as z from 'zod';
import {
  SenderIdentityResponse,
  TicketIdentityRevealRequestsResponse,
} from '../../../../core/contract/staff/identity-responses.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/console-services.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';

type Identity = Record<string, unknown>;

/**
 * Returns whether the staff member may reveal the sender's identity, the existing requests to do so, and the revealed
 * identity. The identity is held only in memory, until the user hides it.
 */
export function useIdentityReveal(code: string) {
  const { api, cache } = useConsoleServices();
  const { role } = useCurrentMember();
  const [identity, setIdentity] = useState<Identity>();
  const [problem, setProblem] = useState<ApiProblem>();
  const path = `/api/staff/tickets/${code}/reveal`;
  const takesPart = role === 'supervisor' || role === 'officer';
  const known = usePolled(takesPart ? path : undefined, TicketIdentityRevealRequestsResponse);
  const post = async (to: string, body?: object) => {
    const answer = await api.call({ method: 'POST', path: to, body });
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    const value = answer.kind === 'ok' ? answer.value : undefined;
    setIdentity(SenderIdentityResponse.safeParse(value).data?.identity);
    for (const changed of [path, `/api/staff/tickets/${code}/seen`, '/api/staff/reveals']) {
      void cache.refresh(changed);
    }
  };
  return {
    right: takesPart ? known.value?.right : 'none',
    requests: known.value?.requests ?? [],
    identity,
    problem: problem ?? (known.value ? undefined : known.problem),
    request: (reason: string, text: string) => post(path, { reason, text }),
    open: () => post(`${path}/open`),
    hide: () => setIdentity(undefined),
  };
}

/** Converts the fields of a decrypted identity to pairs of label and value for display. */
export function toIdentityLines(identity: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(identity).map(([name, value]) => [
    name,
    z.string().catch(JSON.stringify(value)).parse(value),
  ]);
}
