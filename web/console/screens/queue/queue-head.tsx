// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense } from 'react';
import { later } from '../../data/later.ts';
import { queueWords } from '../../words/queue.ts';
import { useWords } from '../../words/words.ts';
import { countsOf, type Filter } from './queue-filter.ts';
import type { useQueue } from './use-queue.ts';

const SavedViews = later(async () => (await import('./saved-views.tsx')).SavedViews);

type Props = { queue: ReturnType<typeof useQueue>; filter: Filter };

export const QueueHead = ({ queue, filter }: Props) => {
  const words = useWords(queueWords);
  const counts = countsOf(queue.rows);
  return (
    <header className="queue-head">
      <h1>{words.title}</h1>
      <span className="soft">{words.count(queue.rows.length, queue.hasMore)}</span>
      {(['late', 'review', 'forward'] as const).map(
        (name) =>
          counts[name] > 0 && (
            <span key={name} className="late-count">
              {counts[name]} {words.overdue[name]}
            </span>
          ),
      )}
      <Suspense fallback={null}>
        <SavedViews filter={filter} />
      </Suspense>
    </header>
  );
};
