import Button from 'antd/es/button';
import Input from 'antd/es/input';
// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useId, useState } from 'react';
import {
  findPublicationMarks,
  findUnconfirmedPublicationMarks,
  type PublicationMark,
  trimPublicationTexts,
} from '../../../../core/ticket/read/publication-marks.ts';
import { publicationTexts } from '../../../../i18n/console-tickets.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { PersonalDataReview } from '../../components/personal-data-review.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useConsoleServices } from '../../data/console-services.tsx';
import { createLazyComponent } from '../../data/lazy-component.ts';
import { useTicketAction } from '../../data/polling/use-ticket-action.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { ModerationTicket } from './moderation-ticket.ts';

const PublicationPreview = createLazyComponent(
  async () => (await import('./publication-preview.tsx')).PublicationPreview,
);

type Texts = { title: string; question: string; answer: string };

const staleProblem: ApiProblem = {
  ...{ status: 409, word: 'ticket-stale', title: '', detail: '' },
  ...{ errors: [], more: {}, retryAfterSeconds: undefined },
};

const usePublishing = ({ code, version }: ModerationTicket) => {
  const { cache } = useConsoleServices();
  const { send, isSending } = useTicketAction();
  const [problem, setProblem] = useState<ApiProblem>();
  const perform = async (action: string, fields: Record<string, unknown>): Promise<void> => {
    const result = await send({ code, action, version, fields });
    if (result.kind === 'problem') return setProblem(result.problem);
    setProblem(result.kind === 'stale' ? staleProblem : undefined);
    await cache.refresh('/api/staff/moderation');
  };
  return { perform, isSending, problem };
};

type FieldProps = { label: string; value: string; isLine?: boolean; onChange(value: string): void };

const Field = ({ label, value, isLine, onChange }: FieldProps) => {
  const id = useId();
  const InputComponent = isLine ? Input : Input.TextArea;
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <InputComponent id={id} value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
};

type DeclineFormProps = Pick<ModerationTicket, 'isCorrection'> & {
  onDecline(reason: string): void;
};

const DeclineForm = ({ isCorrection, onDecline }: DeclineFormProps) => {
  const wording = useTexts(publicationTexts);
  const decline = isCorrection ? wording.declineCorrection : wording.decline;
  const [reason, setReason] = useState('');
  return (
    <details>
      <summary>{decline}</summary>
      <Field
        label={isCorrection ? wording.declineCorrectionWhy : wording.declineWhy}
        value={reason}
        onChange={setReason}
      />
      <Button disabled={reason.trim() === ''} onClick={() => onDecline(reason)}>
        {decline}
      </Button>
    </details>
  );
};

/** Form in which staff edit the question and answer of a ticket for publication until they contain no personal data. */
export function PublishForm({ ticket }: { ticket: ModerationTicket }) {
  const wording = useTexts(publicationTexts);
  const { perform, isSending, problem } = usePublishing(ticket);
  const [texts, setTexts] = useState<Texts>({
    title: ticket.topicName ?? '',
    ...ticket.proposed,
  });
  const [confirmed, setConfirmed] = useState<PublicationMark[]>([]);
  const sent = trimPublicationTexts(texts);
  const marks = findPublicationMarks(sent);
  const isLookedAt = findUnconfirmedPublicationMarks(sent, confirmed).length === 0;
  const set = (name: keyof Texts) => (value: string) => setTexts({ ...texts, [name]: value });
  return (
    <>
      <section aria-label={wording.toPublish}>
        {ticket.marks.length > 0 && <p className="soft">{wording.hidden(ticket.marks.length)}</p>}
        <Field isLine label={wording.headline} value={texts.title} onChange={set('title')} />
        <Field label={wording.question} value={texts.question} onChange={set('question')} />
        <Field label={wording.answer} value={texts.answer} onChange={set('answer')} />
        <PersonalDataReview
          texts={sent}
          marks={marks}
          confirmed={confirmed}
          onChange={setConfirmed}
        />
        {problem && <ProblemNote problem={problem} />}
        <p className="buttons">
          <Button
            type="primary"
            loading={isSending}
            disabled={!isLookedAt || sent.title === ''}
            onClick={() => void perform('publish', { ...sent, confirmed })}
          >
            {wording.publish}
          </Button>
        </p>
        <DeclineForm
          isCorrection={ticket.isCorrection}
          onDecline={(reason) => void perform('decline-publication', { reason })}
        />
      </section>
      <Suspense fallback={null}>
        <PublicationPreview ticket={ticket} texts={texts} />
      </Suspense>
    </>
  );
}
