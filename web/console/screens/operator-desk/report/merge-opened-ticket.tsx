import Button from 'antd/es/button';
import { useState } from 'react';
import { MergePreviewResponse } from '../../../../../core/contract/staff/queue-responses.ts';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { MergePreview } from '../../ticket/actions/merge-preview.tsx';
import { SimilarTicketRow } from './similar-ticket-row.tsx';
import type { SimilarTicket } from './use-similar-tickets.ts';

type Props = { code: string; similar: readonly SimilarTicket[]; onMerged(into: string): void };

/** Similar tickets of a ticket that was just opened, each with a button that previews and then performs the merge. */
export function MergeOpenedTicket({ code, similar, onMerged }: Props) {
  const wording = useTexts(operatorDeskTexts).similar;
  const { api } = useConsoleServices();
  const [into, setInto] = useState<string>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [key] = useState(() => crypto.randomUUID());
  const merge = async (other: string): Promise<void> => {
    const path = `/api/staff/tickets/${code}/merge-preview?into=${other}`;
    const preview = await api.call({ method: 'GET', path });
    const { version } =
      preview.kind === 'ok' ? MergePreviewResponse.parse(preview.value).one : { version: 1 };
    const body = { version, into: other, reason: wording.reason };
    const answer = await api.call({
      ...{ method: 'POST', path: `/api/staff/tickets/${code}/merge` },
      ...{ body, key: `${key}.${other}` },
    });
    if (answer.kind === 'problem') setProblem(answer.problem);
    else onMerged(other);
  };
  return (
    <section className="proposals" aria-label={wording.title}>
      <h3>{wording.title}</h3>
      <ul className="plain">
        {similar.map((ticket) => (
          <SimilarTicketRow key={ticket.code} ticket={ticket}>
            {into === ticket.code ? (
              <Button size="small" type="primary" onClick={() => void merge(ticket.code)}>
                {wording.confirm}
              </Button>
            ) : (
              <Button size="small" onClick={() => setInto(ticket.code)}>
                {wording.merge}
              </Button>
            )}
          </SimilarTicketRow>
        ))}
      </ul>
      {into && <MergePreview code={code} into={into} />}
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}
