import { useEffect, useState } from 'react';
import { StaffTriageResponse } from '../../../../../core/contract/public/triage-responses.ts';
import type { TriageProposal } from '../../../components/triage/triage-proposals.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';

const pauseMs = 500;
const minTextLength = 8;

/** Returns the triage proposal for the typed text; the proposal is requested when typing pauses. */
export function useTriage(text: string): TriageProposal | undefined {
  const { api } = useConsoleServices();
  const [proposal, setProposal] = useState<TriageProposal>();
  useEffect(() => {
    let isOld = false;
    const ask = async (): Promise<void> => {
      const path = '/api/staff/triage';
      const answer = await api.call({ method: 'POST', path, body: { text } });
      const value = answer.kind === 'ok' ? answer.value : undefined;
      if (!isOld) setProposal(StaffTriageResponse.safeParse(value).data);
    };
    if (text.trim().length < minTextLength) {
      setProposal(undefined);
      return undefined;
    }
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [api, text]);
  return proposal;
}
