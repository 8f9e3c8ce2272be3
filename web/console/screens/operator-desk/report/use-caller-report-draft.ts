import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod';
import { TicketForCallerResponse } from '../../../../../core/contract/staff/staff-responses.ts';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import {
  type CallerReportDraft,
  emptyCallerReportDraft,
  toCallerReportBody,
} from './caller-report.ts';
import { createCallerReportDraftStore } from './caller-report-drafts.ts';
import { useTopicQuestions } from './topic-questions/use-topic-questions.ts';

export type OpenedTicketResponse = z.infer<typeof TicketForCallerResponse>;

/** Call or chat during which an operator takes a report: the contact id of the call, or the id of the chat. */
export type ReportContact = { contact: string | undefined; chat: string | undefined };

/** Prefix of the draft names of chats; calls use their contact id. */
export const chatDraftPrefix = 'chat.';

/** Returns the name under which the draft of a call or chat is stored. */
export function toDraftName({ contact, chat }: ReportContact): string {
  return chat === undefined ? (contact ?? '') : `${chatDraftPrefix}${chat}`;
}

/**
 * Manages an operator's report until it becomes a ticket. Sending the report again, even after a page reload, doesn't create
 * a second ticket.
 */
export function useCallerReportDraft(reportContact: ReportContact) {
  const { contact } = reportContact;
  const { api, cache } = useConsoleServices();
  const { sub } = useCurrentMember();
  const drafts = createCallerReportDraftStore(window.localStorage, sub, Date.now);
  const call = toDraftName(reportContact);
  const [draft] = useState(() => drafts.of(call));
  const [taking, setTaking] = useState<CallerReportDraft>(draft?.taking ?? emptyCallerReportDraft);
  const [opened, setOpened] = useState<OpenedTicketResponse>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSending, setSending] = useState(false);
  const questions = useTopicQuestions(taking.topic);
  const { reason } = useTexts(operatorDeskTexts).similar;
  const keyRef = useRef({ of: draft?.of ?? '', key: draft?.key ?? '' });
  const change = (part: Partial<CallerReportDraft>): void =>
    setTaking((had) => ({ ...had, ...part }));
  useEffect(() => {
    if (!opened)
      createCallerReportDraftStore(window.localStorage, sub, Date.now).save(call, {
        taking,
        ...keyRef.current,
      });
  }, [taking, opened, sub, call]);
  const send = async (): Promise<void> => {
    const body = toCallerReportBody(taking, { contact, questions, mergeReason: reason });
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
    setTaking(emptyCallerReportDraft);
    setOpened(undefined);
    setProblem(undefined);
  };
  return { taking, questions, change, send, isSending, problem, opened, next };
}
