import Button from 'antd/es/button';
import { queueTexts } from '../../../../i18n/console-tickets.ts';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useIsNarrow } from '../../data/use-is-narrow.ts';
import { useSeenVersionStore } from '../../data/use-seen-version.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { QueueRow } from './queue-row.tsx';
import type { useQueue } from './use-queue.ts';

type Props = {
  queue: ReturnType<typeof useQueue>;
  query: Readonly<Record<string, string>>;
  open: string | undefined;
  checked: ReadonlySet<string>;
  isNarrowed: boolean;
  onCheck(code: string): void;
};

const EmptyQueueNote = ({ isNarrowed }: { isNarrowed: boolean }) => {
  const { empty } = useTexts(queueTexts);
  return (
    <EmptyListNote title={isNarrowed ? empty.filtered : empty.title}>
      {isNarrowed ? empty.filteredBody : empty.body}
    </EmptyListNote>
  );
};

export function QueueList({ queue, query, open, checked, isNarrowed, onCheck }: Props) {
  const wording = useTexts(queueTexts);
  const isNarrow = useIsNarrow();
  const seen = useSeenVersionStore().all();
  if (queue.isLoading) return <LoadingList />;
  if (queue.problem && queue.rows.length === 0) return <ProblemNote problem={queue.problem} />;
  return (
    <>
      {queue.rows.length === 0 && <EmptyQueueNote isNarrowed={isNarrowed} />}
      <ol className="queue-list">
        {queue.rows.map((row) => (
          <QueueRow
            key={row.code}
            row={row}
            isOpen={row.code === open}
            isNew={queue.isNew(row.code)}
            changeCount={row.version - (seen.get(row.code) ?? row.version)}
            isChecked={checked.has(row.code)}
            to={
              isNarrow
                ? { path: `/tickets/${row.code}` }
                : { path: '/queue', query: { ...query, ticket: row.code } }
            }
            onCheck={onCheck}
          />
        ))}
      </ol>
      {queue.hasMore && (
        <Button block onClick={queue.more}>
          {wording.more}
        </Button>
      )}
    </>
  );
}
