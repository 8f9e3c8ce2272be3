import Button from 'antd/es/button';
import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod';
import { CallerTicketsResponse } from '../../../../core/contract/staff/identity-responses.ts';
import { findForeignLanguage } from '../../../../core/messages/foreign-language.ts';
import { toDialledNumber } from '../../../../core/text/normalize-phone.ts';
import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { StatusChip } from '../../components/ticket/status-chip.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { useReferenceNames } from '../../data/choices/reference-data.ts';
import { useConsoleServices } from '../../data/console-services.tsx';
import { useDebounced } from '../../data/use-debounced.ts';
import { useTexts } from '../../shell/use-texts.ts';

type Tickets = z.infer<typeof CallerTicketsResponse>['tickets'];

/** Returns a Vietnamese mobile or fixed-line number when all its digits are typed, otherwise undefined. */
const toCompleteNumber = (typed: string): string | undefined => {
  const dialled = toDialledNumber(typed);
  return /^0([3-9]\d{8}|2\d{9})$/.test(dialled) ? dialled : undefined;
};

/**
 * Earlier tickets of the caller, with their first words, status and unit. Loaded once per complete phone number, because
 * each look-up is logged and counts toward a rate limit.
 */
export function CallerTickets({ phone }: { phone: string }) {
  const wording = useTexts(operatorDeskTexts).earlier;
  const { api } = useConsoleServices();
  const [tickets, setTickets] = useState<Tickets>();
  const [problem, setProblem] = useState<ApiProblem>();
  const names = useReferenceNames();
  const find = useCallback(
    async (number: string): Promise<void> => {
      const path = '/api/staff/callers';
      const answer = await api.call({ method: 'POST', path, body: { phone: number } });
      setProblem(answer.kind === 'problem' ? answer.problem : undefined);
      setTickets(
        answer.kind === 'ok' ? CallerTicketsResponse.parse(answer.value).tickets : undefined,
      );
    },
    [api],
  );
  const typed = toCompleteNumber(phone);
  const debounced = useDebounced(typed);
  // undefined at once when the number changes, so that the same number entered again is looked up again
  const complete = typed === debounced ? typed : undefined;
  useEffect(() => {
    setTickets(undefined);
    setProblem(undefined);
    if (complete) void find(complete);
  }, [complete, find]);
  return (
    <section className="side-card" aria-label={wording.title}>
      <h3>{wording.title}</h3>
      {!tickets && (
        <Button size="small" disabled={phone.trim() === ''} onClick={() => void find(phone)}>
          {wording.find}
        </Button>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p className="plain soft" role="status">
        {tickets && (tickets.length === 0 ? wording.none : wording.found(tickets.length))}
      </p>
      <ul className="plain">
        {tickets?.map(({ code, status, openedAt, unitName, excerpt, topic, area }) => (
          <li key={code} className="work-row">
            <span className="row-top">
              <TicketLink code={code} />
              <StatusChip status={status} />
            </span>
            <q className="as-written" lang={findForeignLanguage(excerpt)}>
              {excerpt}
            </q>
            <span className="soft">
              <InstantText at={new Date(openedAt)} />{' '}
              {[names.topic(topic), area, unitName].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
