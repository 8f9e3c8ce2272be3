// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useEffect, useState } from 'react';
import { queueTexts } from '../../../../i18n/console-tickets.ts';
import { BundledNotificationsBanner } from '../../components/bundled-notifications-banner.tsx';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { useToast } from '../../components/toast.tsx';
import { createLazyComponent } from '../../data/lazy-component.ts';
import { navigateTo } from '../../data/navigation.ts';
import { useIsNarrow } from '../../data/use-is-narrow.ts';
import { useShortcuts } from '../../shell/navigation/shortcuts.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { parseQueueQueryFilter } from './queue-filter.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueHeader } from './queue-header.tsx';
import { QueueList } from './queue-list.tsx';
import { useQueue } from './use-queue.ts';

// the list loads first, the ticket view on demand
const TicketView = createLazyComponent(
  async () => (await import('../ticket/ticket-view.tsx')).TicketView,
);
const BulkBar = createLazyComponent(
  async () => (await import('./bulk/bulk-bar.tsx')).BulkActionBar,
);

const toggleCode = (codes: ReadonlySet<string>, code: string): ReadonlySet<string> =>
  new Set(codes.has(code) ? [...codes].filter((one) => one !== code) : [...codes, code]);

/** Registers the keyboard shortcuts of the list, such as `j` and `k`, which open the next and previous ticket. */
const useQueueKeys = (
  queue: ReturnType<typeof useQueue>,
  query: ScreenProps['query'],
  check: (code: string) => void,
): void => {
  const wording = useTexts(queueTexts).does;
  const tell = useToast();
  const open = query['ticket'];
  const step = (by: number): void => {
    const at = queue.rows.findIndex(({ code }) => code === open);
    const code = queue.rows[at < 0 ? 0 : at + by]?.code;
    if (code) {
      queue.see(code);
      navigateTo('/queue', { query: { ...query, ticket: code }, isReplacing: true });
    } else tell(by > 0 ? wording.noneAfter : wording.noneBefore);
  };
  const withOpen = (run: (code: string) => void) => () =>
    open ? run(open) : tell(wording.noneOpen);
  const checkFocused = (): void => {
    const focused = document.activeElement?.getAttribute('data-code');
    if (focused) check(focused);
    else withOpen(check)();
  };
  useShortcuts([
    { key: 'j', does: wording.next, run: () => step(1) },
    { key: 'n', does: wording.next, run: () => step(1) },
    { key: 'k', does: wording.before, run: () => step(-1) },
    { key: 'Enter', does: wording.open, run: withOpen((code) => navigateTo(`/tickets/${code}`)) },
    { key: 'x', does: wording.check, run: checkFocused },
  ]);
};

/** Screen with the list of tickets in the queue and, beside it, the open ticket. */
export function QueueScreen({ query }: ScreenProps) {
  const wording = useTexts(queueTexts);
  const filter = parseQueueQueryFilter(query);
  const queue = useQueue(filter);
  const isNarrow = useIsNarrow();
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const check = (code: string): void => setChecked((had) => toggleCode(had, code));
  useQueueKeys(queue, query, check);
  const code = query['ticket'];
  const open = isNarrow ? undefined : code;
  useEffect(() => {
    if (isNarrow && code) navigateTo(`/tickets/${code}`, { isReplacing: true });
  }, [isNarrow, code]);
  return (
    <div className="two-pane">
      <section className="pane-list" aria-label={wording.title}>
        <BundledNotificationsBanner />
        <QueueHeader queue={queue} filter={filter} />
        <QueueFilters filter={filter} query={query} />
        <Suspense fallback={null}>
          {checked.size > 0 && (
            <BulkBar
              rows={queue.rows.filter(({ code }) => checked.has(code))}
              onClear={() => setChecked(new Set())}
            />
          )}
        </Suspense>
        <QueueList
          queue={queue}
          query={query}
          open={open}
          checked={checked}
          isNarrowed={Object.keys(filter).length > 0}
          onCheck={check}
        />
      </section>
      {!isNarrow && (
        <div className="pane-ticket">
          <Suspense fallback={null}>
            {open ? (
              <TicketView key={open} code={open} />
            ) : (
              <EmptyListNote title={wording.choose.title}>{wording.choose.body}</EmptyListNote>
            )}
          </Suspense>
        </div>
      )}
    </div>
  );
}
