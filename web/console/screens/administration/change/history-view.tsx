import Button from 'antd/es/button';
import { useState } from 'react';
import {
  DirectoryChangesResponse,
  DirectoryResponse,
  DirectoryTableResponse,
} from '../../../../../core/contract/staff/administration/directory-responses.ts';
import {
  administrationTexts,
  directoryChangeTexts,
} from '../../../../../i18n/console-administration.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { EmptyListNote } from '../../../components/list/empty-list-note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { Link } from '../../../data/link.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { useMemberNames } from '../people/use-members.ts';
import { DirectoryRowDiff } from '../tables/row-diff.tsx';
import { useDescribeRow } from '../tables/use-describe-row.ts';
import { DirectoryChangeSteps } from './change-steps.tsx';
import { type DirectoryChangeView, useDirectoryChange } from './use-directory-change.ts';

const history = { view: 'history' };

const ChangeCard = ({ change }: { change: DirectoryChangeView }) => {
  const wording = useTexts(directoryChangeTexts);
  const nameOf = useMemberNames();
  const { role } = useCurrentMember();
  const { number, at, by, reason, undoes, rows } = change;
  return (
    <li className="adm-card">
      <div className="adm-item-head">
        <span>
          <b>{wording.number(number)}</b> · <InstantText at={new Date(at)} /> · {nameOf(by.member)}
          {undoes !== undefined && ` · ${wording.undoes(undoes)}`}
        </span>
        {role === 'administrator' && (
          <Link to="/administration" query={{ ...history, undo: String(number) }}>
            {wording.undo}
          </Link>
        )}
      </div>
      <q>{reason}</q>
      {rows.map((row) => (
        <DirectoryRowDiff key={`${row.table} ${row.key}`} row={row} />
      ))}
    </li>
  );
};

/** Form for undoing a directory change. The history records the undo as another directory change. */
const UndoForm = ({ number }: { number: number }) => {
  const wording = useTexts(directoryChangeTexts);
  const changing = useDirectoryChange();
  const { value } = usePolled('/api/staff/directory', DirectoryResponse, { paceMs: 0 });
  return (
    <section className="adm-editor">
      <h2>{wording.undoTitle(number)}</h2>
      <DirectoryChangeSteps
        changing={changing}
        wish={() => ({ undoes: number })}
        version={value?.version ?? ''}
        onCancel={() => navigateTo('/administration', { query: history })}
        onUndo={(made) =>
          navigateTo('/administration', { query: { ...history, undo: String(made) } })
        }
      />
    </section>
  );
};

type HistoryFilter = { table?: string | undefined; row?: string | undefined };
type PageProps = HistoryFilter & {
  before: number | undefined;
  onOlder(before: number): void;
  isLast: boolean;
};

const pathOf = ({ table, row, before }: HistoryFilter & { before: number | undefined }): string => {
  const params = new URLSearchParams({
    ...(table && { table }),
    ...(row && { row }),
    ...(before && { before: String(before) }),
  });
  return `/api/staff/directory/changes?${params}`;
};

const HistoryPage = ({ before, onOlder, isLast, table, row }: PageProps) => {
  const wording = useTexts(directoryChangeTexts);
  const { value, problem } = usePolled(pathOf({ table, row, before }), DirectoryChangesResponse, {
    paceMs: 0,
  });
  if (problem && !value) return <ProblemNote problem={problem} />;
  const next = value?.before;
  return (
    <>
      {value?.changes.length === 0 && next === undefined && <EmptyListNote title={wording.none} />}
      <ul className="plain">
        {value?.changes.map((change) => (
          <ChangeCard key={change.number} change={change} />
        ))}
      </ul>
      {isLast && next !== undefined && (
        <Button onClick={() => onOlder(next)}>{wording.older}</Button>
      )}
    </>
  );
};

/** Returns the title of a directory row, with its code. If the row no longer exists, returns the code. */
const useRowTitle = (table: string, key: string | undefined): string | undefined => {
  const describe = useDescribeRow();
  const path = `/api/staff/directory/tables/${table}`;
  const { value } = usePolled(path, DirectoryTableResponse, { paceMs: 0 });
  if (key === undefined) return undefined;
  const [code = key] = key.split('@');
  const row = value?.rows.find((one) => one.key === key)?.row;
  const title = row && describe(row).title;
  return title ? `${title} (${code})` : code;
};

/** Heading that names the table or row whose change history is displayed, with a link to the full history. */
const HistoryHeading = ({ table, row }: { table: string; row: string | undefined }) => {
  const wording = useTexts(directoryChangeTexts);
  const { backToTable } = useTexts(administrationTexts);
  const tables = usePolled('/api/staff/directory', DirectoryResponse, { paceMs: 0 }).value?.tables;
  const label = tables?.find(({ name }) => name === table)?.label ?? table;
  const title = useRowTitle(table, row);
  return (
    <>
      <p className="adm-ways">
        <Link to="/administration" query={{ table, ...(row && { row }) }}>
          ← {backToTable}
        </Link>
        <Link to="/administration" query={history}>
          {wording.all}
        </Link>
      </p>
      <h2>{wording.of(label, title)}</h2>
    </>
  );
};

/** History of directory changes, newest first, for all tables, one table or one row; each change can be undone. */
export function DirectoryHistoryView({ query }: { query: ScreenProps['query'] }) {
  const { table, row } = query;
  const [pages, setPages] = useState<(number | undefined)[]>([undefined]);
  const undo = Number(query['undo'] ?? 0);
  if (undo > 0) return <UndoForm key={undo} number={undo} />;
  return (
    <>
      {table && <HistoryHeading table={table} row={row} />}
      {pages.map((before, at) => (
        <HistoryPage
          key={`${table} ${row} ${before}`}
          {...{ table, row, before }}
          isLast={at === pages.length - 1}
          onOlder={(next) => setPages([...pages, next])}
        />
      ))}
    </>
  );
}
