import { TicketAnswer } from '../../../../core/contract/ticket-answers.ts';
import { TypedTicketCode } from '../../../../core/ticket/code.ts';
import { usePolled } from '../../data/use-polled.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { TicketLink } from '../../parts/ticket-link.tsx';
import { actWords } from '../../words/acts.ts';
import { useWords } from '../../words/words.ts';

/** The ticket that would be kept, to be looked at before two become one; and how it is undone. */
export const MergePreview = ({ code, into }: { code: string; into: string }) => {
  const words = useWords(actWords).merge;
  const other = TypedTicketCode.safeParse(into).data;
  const path = other && other !== code ? `/api/staff/tickets/${other}` : undefined;
  const { value, problem } = usePolled(path, TicketAnswer, { paceMs: 0 });
  return (
    <div className="merge-preview">
      {problem && <ProblemNote problem={problem} />}
      {value && (
        <>
          <strong>{words.preview}</strong> <TicketLink code={value.code} /> · {value.label} ·{' '}
          {value.unitName}
          <p className="plain">{value.text}</p>
        </>
      )}
      <p className="plain soft">{words.undo}</p>
    </div>
  );
};
