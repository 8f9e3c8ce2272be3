import { ModerationQueueResponse } from '../../../../core/contract/supervision-answers.ts';
import { usePolled } from '../../data/use-polled.ts';
import { EmptyListNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { publicationTexts } from '../../words/publication.ts';
import { useTexts } from '../../words/words.ts';
import { ModerationCard } from './answer-to-publish.tsx';

/**
 * Screen for publishing answered tickets, oldest first. Staff redact and publish each ticket, or decide against its
 * publication.
 */
export function PublicationScreen() {
  const wording = useTexts(publicationTexts);
  // each access is logged, so poll rarely
  const { value, problem } = usePolled('/api/staff/moderation', ModerationQueueResponse, {
    paceMs: 60_000,
  });
  return (
    <div className="page">
      <h1>{wording.title}</h1>
      {problem && !value && <ProblemNote problem={problem} />}
      {value?.tickets.length === 0 && (
        <EmptyListNote title={wording.none}>
          <p>{wording.noneBody}</p>
        </EmptyListNote>
      )}
      {value?.tickets.map((one) => (
        <ModerationCard key={one.code} ticket={one} />
      ))}
    </div>
  );
}
