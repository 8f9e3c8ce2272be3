import { useState } from 'react';
import type * as z from 'zod';
import { SenderContactResponse } from '../../../../core/contract/staff/national-responses.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/console-services.tsx';

/** Returns a function that reveals the sender's contact data, and the revealed data. The data are held only in memory. */
export function useSenderContact(code: string) {
  const { api, cache } = useConsoleServices();
  const [contact, setContact] = useState<z.infer<typeof SenderContactResponse>>();
  const [problem, setProblem] = useState<ApiProblem>();
  const reveal = async (): Promise<void> => {
    const path = `/api/staff/tickets/${code}/national/contact`;
    const answer = await api.call({ method: 'POST', path });
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    setContact(
      answer.kind === 'ok' ? SenderContactResponse.safeParse(answer.value).data : undefined,
    );
    void cache.refresh(`/api/staff/tickets/${code}/seen`);
  };
  return { contact, problem, reveal };
}
