import { useEffect, useState } from 'react';
import * as z from 'zod';
import { SimilarTicketsResponse } from '../../../../../../core/contract/staff/queue-responses.ts';
import type { TriageProposal } from '../../../../components/triage/triage-proposals.tsx';
import { useConsoleServices } from '../../../../data/console-services.tsx';
import { useDebounced } from '../../../../data/use-debounced.ts';
import { type ComparedReport, toSimilarityRequest } from './similarity-request.ts';

export type SimilarTicket = z.infer<typeof SimilarTicketsResponse>['tickets'][number];

/** Returns open tickets that are similar to the report, requested whenever typing pauses. */
export function useSimilarTickets(
  report: ComparedReport,
  proposal: TriageProposal | undefined,
): readonly SimilarTicket[] {
  const { api } = useConsoleServices();
  const [similar, setSimilar] = useState<readonly SimilarTicket[]>([]);
  const request = useDebounced(JSON.stringify(toSimilarityRequest(report, proposal) ?? null), 600);
  useEffect(() => {
    let isOld = false;
    const find = async (): Promise<void> => {
      const body = z.unknown().parse(JSON.parse(request));
      const answer = body
        ? await api.call({ method: 'POST', path: '/api/staff/similar', body })
        : undefined;
      const value = answer?.kind === 'ok' ? answer.value : undefined;
      if (!isOld) setSimilar(SimilarTicketsResponse.safeParse(value).data?.tickets ?? []);
    };
    void find();
    return () => {
      isOld = true;
    };
  }, [api, request]);
  return similar;
}
