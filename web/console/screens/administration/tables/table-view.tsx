import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { useState } from 'react';
import { DirectoryTableResponse } from '../../../../../core/contract/staff/administration/directory-responses.ts';
import { getRowStatus } from '../../../../../core/directory/model/row-validity.ts';
import {
  DirectoryTableName,
  type DirectoryTableRow,
} from '../../../../../core/directory/model/tables.ts';
import { foldDiacritics } from '../../../../../core/text/fold.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import {
  administrationTexts,
  directoryValueLabels,
} from '../../../../../i18n/console-administration.ts';
import { EmptyListNote } from '../../../components/list/empty-list-note.tsx';
import { LoadingList } from '../../../components/list/loading-list.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useNow } from '../../../data/console-services.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { Link } from '../../../data/link.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { formatLocalDate } from '../../../shell/format-dates.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { TableFileButtons } from '../files/export-buttons.tsx';
import { TableImportView } from '../files/import-view.tsx';
import { DirectoryRowView } from './directory-row-view.tsx';
import {
  findKnownCode,
  formatRowKey,
  getRetentionDays,
  getRowSearchText,
  getRowValidityStatus,
} from './row-labels.ts';
import { UnknownTableNote } from './unknown-table-note.tsx';
import { useDescribeRow } from './use-describe-row.ts';

type KeyedRow = { key: string; row: DirectoryTableRow };

const maxRows = 200;

/** Statuses of rows that the table hides by default. */
const hiddenStatuses = ['later', 'ended'] as const;
type HiddenStatus = (typeof hiddenStatuses)[number];

const RowStatus = ({ row, today }: { row: DirectoryTableRow; today: string }) => {
  const wording = useTexts(administrationTexts).standing;
  const validity = getRowValidityStatus(row, today);
  if (!validity) return null;
  if (validity.kind === 'always') return <span className="soft">{wording.always}</span>;
  const { kind, from, to } = validity;
  return (
    <span className="soft">
      {kind !== 'now' && <b className={`adm-${kind}`}>{wording[kind]} · </b>}
      {wording.fromTo(from && formatLocalDate(from), to && formatLocalDate(to))}
    </span>
  );
};

const RowLink = ({
  table,
  keyedRow,
  today,
  describe,
}: {
  table: DirectoryTableName;
  keyedRow: KeyedRow;
  today: string;
  describe: ReturnType<typeof useDescribeRow>;
}) => {
  const wording = useTexts(administrationTexts);
  const { key, row } = keyedRow;
  const retentionDays = getRetentionDays(row);
  const { title, context } = describe(row);
  const labels = useTexts(directoryValueLabels);
  return (
    <li>
      <Link to="/administration" query={{ table, row: key }} className="adm-row adm-row-named">
        <span className="adm-title">
          {retentionDays !== undefined && <b>{wording.kept(retentionDays)} · </b>}
          <span className="adm-key">{title || formatRowKey(key, {}, labels)}</span>{' '}
          <span className="soft">{context}</span>
        </span>
        <span className="soft">{findKnownCode(row)}</span>
        <RowStatus row={row} today={today} />
      </Link>
    </li>
  );
};

/** Checkboxes that also list the rows which are not yet in force or have ended, with their number. */
const StatusFilter = ({
  rows,
  today,
  shown,
  onChange,
}: {
  rows: readonly KeyedRow[];
  today: string;
  shown: readonly HiddenStatus[];
  onChange(shown: HiddenStatus[]): void;
}) => {
  const wording = useTexts(administrationTexts);
  const byStatus = Map.groupBy(rows, ({ row }) => getRowStatus(row, today));
  return hiddenStatuses.map((status) => {
    const count = byStatus.get(status)?.length ?? 0;
    if (count === 0) return null;
    const others = shown.filter((one) => one !== status);
    return (
      <Checkbox
        key={status}
        checked={shown.includes(status)}
        onChange={({ target }) => onChange(target.checked ? [...others, status] : others)}
      >
        {wording.show[status](count)}
      </Checkbox>
    );
  });
};

type ListProps = { table: DirectoryTableName; rows: readonly KeyedRow[] };

const Rows = ({ table, rows }: ListProps) => {
  const wording = useTexts(administrationTexts);
  const { role } = useCurrentMember();
  const today = toLocalDate(useNow());
  const describe = useDescribeRow();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<readonly HiddenStatus[]>([]);
  const wanted = foldDiacritics(typed);
  const listed = rows.filter(({ row }) => {
    const status = getRowStatus(row, today);
    return status === 'current' || shown.includes(status);
  });
  const found = listed.filter(
    ({ key, row }) =>
      wanted === '' ||
      foldDiacritics(`${getRowSearchText(key, row)} ${describe(row).context}`).includes(wanted),
  );
  return (
    <>
      <div className="adm-bar">
        <Input
          className="adm-search"
          type="search"
          aria-label={wording.search}
          placeholder={wording.search}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <StatusFilter rows={rows} today={today} shown={shown} onChange={setShown} />
        {role === 'administrator' && (
          <Button
            type="primary"
            onClick={() => navigateTo('/administration', { query: { table, row: '+' } })}
          >
            {wording.add}
          </Button>
        )}
      </div>
      {role === 'administrator' && (
        <TableFileButtons table={table} rows={rows.map(({ row }) => row)} />
      )}
      <p className="soft">{wording.rows({ rows: found.length })}</p>
      {found.length === 0 && <EmptyListNote title={wording.none}>{wording.noneHint}</EmptyListNote>}
      <ul className="plain">
        {found.slice(0, maxRows).map((keyed) => (
          <RowLink
            key={keyed.key}
            table={table}
            keyedRow={keyed}
            today={today}
            describe={describe}
          />
        ))}
      </ul>
    </>
  );
};

/** View of one directory table, which shows either the searchable rows or the open row. */
export function DirectoryTableView({ query }: { query: ScreenProps['query'] }) {
  const wording = useTexts(administrationTexts);
  const table = DirectoryTableName.safeParse(query['table']).data;
  const describe = useDescribeRow();
  const path = table && `/api/staff/directory/tables/${table}`;
  const { value, problem } = usePolled(path, DirectoryTableResponse, { paceMs: 0 });
  if (!table) return <UnknownTableNote />;
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  const key = query['row'];
  const open = value.rows.find((row) => row.key === key);
  const [code] = (key ?? '').split('@');
  const isTable = !key && !query['import'];
  return (
    <>
      <p className="adm-ways">
        <Link to="/administration" query={isTable ? {} : { table }}>
          ← {isTable ? wording.back : wording.backToTable}
        </Link>
        {key !== '+' && (
          <Link to="/administration" query={{ view: 'history', table, ...(key && { row: key }) }}>
            {key ? wording.historyOfRow : wording.historyOfTable}
          </Link>
        )}
      </p>
      <h2>
        {value.label}
        {open && (
          <>
            : {describe(open.row).title || code}{' '}
            <small className="soft">
              {describe(open.row).context} {code}
            </small>
          </>
        )}
      </h2>
      {query['import'] ? (
        <TableImportView answer={value} />
      ) : key ? (
        <DirectoryRowView key={key} table={table} rowKey={key} answer={value} query={query} />
      ) : (
        <Rows table={table} rows={value.rows} />
      )}
    </>
  );
}
