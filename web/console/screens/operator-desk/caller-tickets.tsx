import Button from 'antd/es/button';
import { useState } from 'react';
import type * as z from 'zod';
import { CallerTicketsResponse } from '../../../../core/contract/staff/identity-responses.ts';
import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { StatusChip } from '../../components/ticket/status-chip.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { useConsoleServices } from '../../data/console-services.tsx';
import { useTexts } from '../../shell/use-texts.ts';

type Tickets = z.infer<typeof CallerTicketsResponse>['tickets'];

/** Earlier tickets of the caller; loaded only on request, because each access is logged. */
export function CallerTickets({ phone }: { phone: string }) {
  const wording = useTexts(operatorDeskTexts).earlier;
  const { api } = useConsoleServices();
  const [tickets, setTickets] = useState<Tickets>();
  const [problem, setProblem] = useState<ApiProblem>();
  const find = async (): Promise<void> => {
    const answer = await api.call({ method: 'POST', path: '/api/staff/callers', body: { phone } });
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    if (answer.kind === 'ok') setTickets(CallerTicketsResponse.parse(answer.value).tickets);
  };
  return (
    <section className="side-card" aria-label={wording.title}>
      <h3>{wording.title}</h3>
      <Button size="small" disabled={phone.trim() === ''} onClick={() => void find()}>
        {wording.find}
      </Button>
      {problem && <ProblemNote problem={problem} />}
      {tickets?.length === 0 && <p className="soft">{wording.none}</p>}
      <ul className="plain">
        {tickets?.map(({ code, status, openedAt, unitName }) => (
          <li key={code} className="work-row">
            <span className="row-top">
              <TicketLink code={code} />
              <StatusChip status={status} />
            </span>
            <span className="soft">
              <InstantText at={new Date(openedAt)} /> {unitName}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
