// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense } from 'react';
import { deadlineTexts, queueTexts } from '../../../../i18n/console-tickets.ts';
import { computeElapsedTime } from '../../components/ticket/deadline-state.ts';
import { useNow } from '../../data/console-services.tsx';
import { createLazyComponent } from '../../data/lazy-component.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { countOverdueTickets, type QueueQueryFilter } from './queue-filter.ts';
import { toQueueQueryFilter, toSavedFilter } from './saved-queue-views.ts';
import type { useQueue } from './use-queue.ts';

const SavedViews = createLazyComponent(
  async () => (await import('../../components/saved-views-menu.tsx')).SavedViewsMenu,
);

type Props = { queue: ReturnType<typeof useQueue>; filter: QueueQueryFilter };

/** Highest priority in the queue and age of its oldest ticket. Absent until all rows are loaded. */
const QueueSummary = ({ queue: { rows, hasMore } }: Pick<Props, 'queue'>) => {
  const wording = useTexts(queueTexts);
  const { length } = useTexts(deadlineTexts);
  const now = useNow();
  const [priority] = rows.map((row) => row.priority).toSorted();
  const [openedAt] = rows.map((row) => row.openedAt).toSorted();
  if (hasMore || !priority || !openedAt) return null;
  return (
    <span className="soft">
      {wording.summary(priority, length(computeElapsedTime(new Date(openedAt), now)))}
    </span>
  );
};

/** Heading of the queue with its numbers. While not all rows are loaded, a plus sign marks them as minimums. */
export function QueueHeader({ queue, filter }: Props) {
  const wording = useTexts(queueTexts);
  const counts = countOverdueTickets(queue.rows);
  return (
    <header className="queue-head">
      <h1>{wording.title}</h1>
      <span className="soft" role="status">
        {!queue.isLoading && wording.count(queue.rows.length, queue.hasMore)}
      </span>
      <QueueSummary queue={queue} />
      {(['late', 'review', 'forward'] as const).map(
        (name) =>
          counts[name] > 0 && (
            <span key={name} className="late-count">
              {counts[name]}
              {queue.hasMore && '+'} {wording.overdue[name]}
            </span>
          ),
      )}
      <Suspense fallback={null}>
        <SavedViews
          screen="queue"
          path="/queue"
          current={{ filter: toSavedFilter(filter) }}
          toTarget={(view) => ({ query: toQueueQueryFilter(view) })}
        />
      </Suspense>
    </header>
  );
}
