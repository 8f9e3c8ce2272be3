// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense } from 'react';
import { queueTexts } from '../../../../i18n/console-tickets.ts';
import { createLazyComponent } from '../../data/lazy-component.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { countOverdueTickets, type QueueQueryFilter } from './queue-filter.ts';
import { toQueueQueryFilter, toSavedFilter } from './saved-queue-views.ts';
import type { useQueue } from './use-queue.ts';

const SavedViews = createLazyComponent(
  async () => (await import('../../components/saved-views-menu.tsx')).SavedViewsMenu,
);

type Props = { queue: ReturnType<typeof useQueue>; filter: QueueQueryFilter };

export function QueueHeader({ queue, filter }: Props) {
  const wording = useTexts(queueTexts);
  const counts = countOverdueTickets(queue.rows);
  return (
    <header className="queue-head">
      <h1>{wording.title}</h1>
      <span className="soft" role="status">
        {!queue.isLoading && wording.count(queue.rows.length, queue.hasMore)}
      </span>
      {(['late', 'review', 'forward'] as const).map(
        (name) =>
          counts[name] > 0 && (
            <span key={name} className="late-count">
              {counts[name]} {wording.overdue[name]}
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
