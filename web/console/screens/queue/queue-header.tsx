// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense } from 'react';
import type { BadgeCount } from '../../../../core/staff/tickets/badge-counts.ts';
import { deadlineTexts, queueTexts } from '../../../../i18n/console-tickets.ts';
import { computeElapsedTime } from '../../components/ticket/deadline-state.ts';
import { useNow } from '../../data/console-services.tsx';
import { createLazyComponent } from '../../data/lazy-component.ts';
import { useUnitBadgeCounts } from '../../data/polling/use-badge-counts.ts';
import { useTexts } from '../../shell/use-texts.ts';
import {
  areOperatorTicketsLoaded,
  countOverdueTickets,
  type QueueQueryFilter,
} from './queue-filter.ts';
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

/** Numbers of the whole queue, also of the tickets that are not loaded. Filtered queues are counted only as far as loaded. */
const useQueueNumbers = (
  { rows, hasMore, pages: [first] }: Props['queue'],
  filter: QueueQueryFilter,
) => {
  const isFiltered = Object.keys(filter).some((name) => name !== 'unit');
  const counted = useUnitBadgeCounts(hasMore && !isFiltered ? first?.unit : undefined);
  const loaded = countOverdueTickets(rows);
  const hasOperatorTickets = areOperatorTicketsLoaded(rows, hasMore);
  const pick = (count: number, whole: BadgeCount | undefined): BadgeCount =>
    whole && whole.count >= count ? whole : { count, isComplete: !hasMore };
  return {
    all: pick(rows.length, counted?.queue),
    overdue: {
      late: pick(loaded.late, counted?.late),
      review: { count: loaded.review, isComplete: hasOperatorTickets },
      forward: { count: loaded.forward, isComplete: hasOperatorTickets },
    },
  };
};

/** Heading of the queue with its numbers. A plus sign marks those that the rows not loaded yet may increase. */
export function QueueHeader({ queue, filter }: Props) {
  const wording = useTexts(queueTexts);
  const { all, overdue } = useQueueNumbers(queue, filter);
  return (
    <header className="queue-head">
      <h1>{wording.title}</h1>
      <span className="soft" role="status">
        {!queue.isLoading && wording.count(all.count, !all.isComplete)}
      </span>
      <QueueSummary queue={queue} />
      {(['late', 'review', 'forward'] as const).map(
        (name) =>
          overdue[name].count > 0 && (
            <span key={name} className="late-count">
              {overdue[name].count}
              {!overdue[name].isComplete && '+'} {wording.overdue[name]}
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
