import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { useState } from 'react';
import { DirectoryTableResponse } from '../../../../core/contract/directory-answers.ts';
import { DirectoryTableName, type DirectoryTableRow } from '../../../../core/directory/tables.ts';
import { foldDiacritics } from '../../../../core/text/fold.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { useNow } from '../../data/desk.tsx';
import { Link } from '../../data/link.tsx';
import { useCurrentMember } from '../../data/member.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { usePolled } from '../../data/use-polled.ts';
import { EmptyListNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePreferences } from '../../shell/preferences.tsx';
import { administrationTexts } from '../../words/administration.ts';
import { formatLocalDate } from '../../words/days.ts';
import { useTexts } from '../../words/words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { UnknownTableNote } from './no-such-table.tsx';
import { DirectoryRowView } from './open-row.tsx';
import {
  getDirectoryRowTitle,
  getRetentionDays,
  getRowSearchText,
  getRowValidityStatus,
} from './row-words.ts';

type KeyedRow = { key: string; row: DirectoryTableRow };

const maxRows = 200;

const RowStatus = ({ row, today }: { row: DirectoryTableRow; today: string }) => {
  const words = useTexts(administrationTexts).standing;
  const standing = getRowValidityStatus(row, today);
  if (!standing) return null;
  if (standing.kind === 'always') return <span className="soft">{words.always}</span>;
  const { kind, from, to } = standing;
  return (
    <span className="soft">
      {kind !== 'now' && <b className={`adm-${kind}`}>{words[kind]} · </b>}
      {words.fromTo(from && formatLocalDate(from), to && formatLocalDate(to))}
    </span>
  );
};

const RowLink = ({
  table,
  keyed,
  today,
}: {
  table: DirectoryTableName;
  keyed: KeyedRow;
  today: string;
}) => {
  const words = useTexts(administrationTexts);
  const { lang } = usePreferences();
  const { key, row } = keyed;
  const kept = getRetentionDays(row);
  return (
    <li>
      <Link to="/administration" query={{ table, row: key }} className="adm-row">
        <span className="adm-key">{key.split('@')[0]}</span>
        <span className="adm-title">
          {kept !== undefined && <b>{words.kept(kept)} · </b>}
          {getDirectoryRowTitle(row, lang)}
        </span>
        <RowStatus row={row} today={today} />
      </Link>
    </li>
  );
};

type ListProps = { table: DirectoryTableName; rows: readonly KeyedRow[] };

const Rows = ({ table, rows }: ListProps) => {
  const words = useTexts(administrationTexts);
  const { role } = useCurrentMember();
  const today = toLocalDate(useNow());
  const [typed, setTyped] = useState('');
  const [withEnded, setWithEnded] = useState(false);
  const wanted = foldDiacritics(typed);
  const found = rows.filter(
    ({ key, row }) =>
      (withEnded || getRowValidityStatus(row, today)?.kind !== 'ended') &&
      (wanted === '' || foldDiacritics(getRowSearchText(key, row)).includes(wanted)),
  );
  return (
    <>
      <div className="adm-bar">
        <Input
          className="adm-search"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Checkbox checked={withEnded} onChange={({ target }) => setWithEnded(target.checked)}>
          {words.showEnded}
        </Checkbox>
        {role === 'administrator' && (
          <Button
            type="primary"
            onClick={() => navigateTo('/administration', { query: { table, row: '+' } })}
          >
            {words.add}
          </Button>
        )}
      </div>
      <p className="soft">{words.rows(found.length)}</p>
      {found.length === 0 && <EmptyListNote title={words.none}>{words.noneHint}</EmptyListNote>}
      <ul className="plain">
        {found.slice(0, maxRows).map((keyed) => (
          <RowLink key={keyed.key} table={table} keyed={keyed} today={today} />
        ))}
      </ul>
    </>
  );
};

/** View of one directory table, which shows either the searchable rows or the open row. */
export function DirectoryTableView({ query }: { query: ScreenProps['query'] }) {
  const words = useTexts(administrationTexts);
  const table = DirectoryTableName.safeParse(query['table']).data;
  const path = table && `/api/staff/directory/tables/${table}`;
  const { value, problem } = usePolled(path, DirectoryTableResponse, { paceMs: 0 });
  if (!table) return <UnknownTableNote />;
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return null;
  const key = query['row'];
  return (
    <>
      <p className="adm-ways">
        <Link to="/administration" query={key ? { table } : {}}>
          ← {key ? words.backToTable : words.back}
        </Link>
        {key !== '+' && (
          <Link to="/administration" query={{ view: 'history', table, ...(key && { row: key }) }}>
            {key ? words.historyOfRow : words.historyOfTable}
          </Link>
        )}
      </p>
      <h2>
        {value.label}
        {key && key !== '+' && `: ${key.split('@')[0]}`}
      </h2>
      {key ? (
        <DirectoryRowView key={key} table={table} rowKey={key} answer={value} query={query} />
      ) : (
        <Rows table={table} rows={value.rows} />
      )}
    </>
  );
}
