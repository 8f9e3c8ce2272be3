import { ModerationQueueResponse } from '../../../../core/contract/staff/supervision/supervision-responses.ts';
import { publicationTexts } from '../../../../i18n/console-tickets.ts';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { ModerationCard } from './moderation-card.tsx';

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
      {!problem && !value && <LoadingList />}
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
