import Button from 'antd/es/button';
import { useState } from 'react';
import { operatorDeskTexts } from '../../../../../../i18n/console-screens.ts';
import type { ApiProblem } from '../../../../api/problem.ts';
import { ProblemNote } from '../../../../components/problem-note.tsx';
import { useTicketAction } from '../../../../data/polling/use-ticket-action.ts';
import { useTexts } from '../../../../shell/use-texts.ts';
import { MergePreview } from '../../../ticket/actions/merge-preview.tsx';
import { SimilarTicketRow } from './similar-ticket-row.tsx';
import type { SimilarTicket } from './use-similar-tickets.ts';

type Props = { code: string; similar: readonly SimilarTicket[]; onMerged(into: string): void };

/** Similar tickets of a ticket that was just opened, each with a button that previews and then performs the merge. */
export function MergeOpenedTicket({ code, similar, onMerged }: Props) {
  const wording = useTexts(operatorDeskTexts).similar;
  const { send, isSending } = useTicketAction();
  const [into, setInto] = useState<string>();
  const [problem, setProblem] = useState<ApiProblem>();
  const merge = async (other: string, version = 1): Promise<void> => {
    const fields = { into: other, reason: wording.reason };
    const result = await send({ code, action: 'merge', version, fields });
    // retries with the current version, because a merge is valid whatever changed in the meantime
    if (result.kind === 'stale') return merge(other, result.version);
    if (result.kind === 'problem') setProblem(result.problem);
    else onMerged(other);
  };
  return (
    <section className="proposals" aria-label={wording.title}>
      <h3>{wording.title}</h3>
      <ul className="plain">
        {similar.map((ticket) => (
          <SimilarTicketRow key={ticket.code} ticket={ticket}>
            {into === ticket.code ? (
              <Button
                size="small"
                type="primary"
                loading={isSending}
                onClick={() => void merge(ticket.code)}
              >
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
