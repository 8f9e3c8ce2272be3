import { ModerationResponse } from '../../../../core/contract/supervision-answers.ts';
import { usePolled } from '../../data/use-polled.ts';
import { Empty } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { publicationWords } from '../../words/publication.ts';
import { useWords } from '../../words/words.ts';
import { AnswerToPublish } from './answer-to-publish.tsx';

/** Publication screen: answered tickets, the earliest first, to be redacted and published or rejected. */
export const PublicationScreen = () => {
  const words = useWords(publicationWords);
  // each access is logged, so poll rarely
  const { value, problem } = usePolled('/api/staff/moderation', ModerationResponse, {
    paceMs: 60_000,
  });
  return (
    <div className="page">
      <h1>{words.title}</h1>
      {problem && !value && <ProblemNote problem={problem} />}
      {value?.tickets.length === 0 && (
        <Empty title={words.none}>
          <p>{words.noneBody}</p>
        </Empty>
      )}
      {value?.tickets.map((one) => (
        <AnswerToPublish key={one.code} matter={one} />
      ))}
    </div>
  );
};
