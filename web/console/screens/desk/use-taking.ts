import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod';
import { TicketForCallerResponse } from '../../../../core/contract/staff-answers.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/desk.tsx';
import { useCurrentMember } from '../../data/member.tsx';
import { createReportDraftStore } from './desk-drafts.ts';
import { emptyOperatorReport, type OperatorReport, toTicketBody } from './taking.ts';
import { useQuestions } from './use-questions.ts';

export type OpenedTicketResponse = z.infer<typeof TicketForCallerResponse>;

/**
 * Manages an operator's report until it becomes a ticket. Sending the report again, even after a page reload, doesn't create
 * a second ticket.
 */
export function useOperatorReport(contact: string | undefined) {
  const { api, cache } = useConsoleServices();
  const { sub } = useCurrentMember();
  const drafts = createReportDraftStore(window.localStorage, sub, Date.now);
  const call = contact ?? '';
  const [draft] = useState(() => drafts.of(call));
  const [taking, setTaking] = useState<OperatorReport>(draft?.taking ?? emptyOperatorReport);
  const [opened, setOpened] = useState<OpenedTicketResponse>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSending, setSending] = useState(false);
  const questions = useQuestions(taking.topic);
  const keyRef = useRef({ of: draft?.of ?? '', key: draft?.key ?? '' });
  const change = (part: Partial<OperatorReport>): void => setTaking((had) => ({ ...had, ...part }));
  useEffect(() => {
    if (!opened)
      createReportDraftStore(window.localStorage, sub, Date.now).save(call, {
        taking,
        ...keyRef.current,
      });
  }, [taking, opened, sub, call]);
  const send = async (): Promise<void> => {
    const body = toTicketBody(taking, { contact, questions });
    const of = JSON.stringify(body);
    if (keyRef.current.of !== of) keyRef.current = { of, key: crypto.randomUUID() };
    drafts.save(call, { taking, ...keyRef.current });
    setSending(true);
    const path = '/api/staff/tickets';
    const answer = await api.call({ method: 'POST', path, body, key: keyRef.current.key });
    setSending(false);
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    if (answer.kind === 'ok') {
      drafts.remove(call); // even if the user has left the screen meanwhile
      setOpened(TicketForCallerResponse.parse(answer.value));
    }
    void cache.refresh('/api/staff/queue');
  };
  const next = (): void => {
    keyRef.current = { of: '', key: '' };
    setTaking(emptyOperatorReport);
    setOpened(undefined);
    setProblem(undefined);
  };
  return { taking, questions, change, send, isSending, problem, opened, next };
}
