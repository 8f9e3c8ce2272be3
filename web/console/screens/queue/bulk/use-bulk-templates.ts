import { useEffect, useState } from 'react';
import { AnswerTemplatesResponse } from '../../../../../core/contract/public/ticket-responses.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import type { TicketAnswerTemplates } from './bulk-progress.ts';

/** Returns the answer templates for each ticket, filled in with that ticket's data; undefined until loaded. */
export function useBulkAnswerTemplates(
  codes: readonly string[],
): TicketAnswerTemplates[] | undefined {
  const { api } = useConsoleServices();
  const [found, setFound] = useState<{ of: string; all: TicketAnswerTemplates[] }>();
  const joinedCodes = codes.join(' ');
  useEffect(() => {
    let isOld = false;
    const templatesOf = async (code: string): Promise<TicketAnswerTemplates> => {
      const answer = await api.call({
        method: 'GET',
        path: `/api/staff/tickets/${code}/templates`,
      });
      const value =
        answer.kind === 'ok' ? AnswerTemplatesResponse.safeParse(answer.value).data : undefined;
      return { code, templates: value?.templates ?? [] };
    };
    const askAll = async (): Promise<void> => {
      const all = await Promise.all(joinedCodes.split(' ').filter(Boolean).map(templatesOf));
      if (!isOld) setFound({ of: joinedCodes, all });
    };
    void askAll();
    return () => {
      isOld = true;
    };
  }, [api, joinedCodes]);
  return found?.of === joinedCodes ? found.all : undefined;
}
