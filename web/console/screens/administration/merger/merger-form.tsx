import Button from 'antd/es/button';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import { useId } from 'react';
import {
  findFirstMergerDay,
  type KeyedRow,
  listMergeableRows,
  listSuccessorRows,
} from '../../../../../core/directory/merger/mergeable-rows.ts';
import type { Merger } from '../../../../../core/directory/merger/merger.ts';
import { getDirectoryTableRows } from '../../../../../core/directory/model/tables.ts';
import { getNextDay, type LocalDate, toLocalDate } from '../../../../../core/time/local-date.ts';
import { mergerTexts } from '../../../../../i18n/console-administration.ts';
import { optionSearchProps } from '../../../components/searchable-select.tsx';
import { useNow } from '../../../data/console-services.tsx';
import { formatLocalDate } from '../../../shell/format-dates.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { useDescribeRow } from '../tables/use-describe-row.ts';
import { type MergeableTable, SuccessorForm } from './successor-form.tsx';

/** Input for a merger, which may still be incomplete. */
export type MergerInput = {
  table: MergeableTable;
  from: string[];
  on: string;
  successor: Merger['successor'];
};

type Props = {
  directory: object;
  input: MergerInput;
  onChange(input: MergerInput): void;
  /** Texts of the rules that the input violates. */
  errors: readonly string[];
  onPlan(): void;
};

const kinds = ['existing', 'new', 'none'] as const;
const tables = ['units', 'areas'] as const;

type RowSelectProps = {
  label: string;
  rows: readonly KeyedRow[];
  value: readonly string[];
  isMultiple: boolean;
  onChange(keys: string[]): void;
};

/** Select box that lists rows by name, with their type and parent. */
const RowSelect = ({ label, rows, value, isMultiple, onChange }: RowSelectProps) => {
  const describe = useDescribeRow();
  const id = useId();
  const options = rows.map(({ key, row }) => {
    const { title, context } = describe(row);
    return { value: key, label: `${title} · ${context} · ${key.split('@')[0]}` };
  });
  return (
    <div className="adm-field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        {...(isMultiple && { mode: 'multiple' as const })}
        options={options}
        value={[...value]}
        {...optionSearchProps}
        onChange={(chosen: string | string[]) => onChange([chosen].flat())}
      />
    </div>
  );
};

type SuccessorProps = {
  rows: readonly KeyedRow[];
  input: MergerInput;
  directory: object;
  onChange(successor: Merger['successor']): void;
};

const SuccessorChoice = ({ rows, input, directory, onChange }: SuccessorProps) => {
  const wording = useTexts(mergerTexts);
  const { successor, table, from } = input;
  const first = rows.find(({ key }) => key === from[0])?.row;
  const choose = (kind: unknown): void => {
    if (kind === 'existing') onChange({ kind, key: '' });
    else onChange(kind === 'new' ? { kind, row: {} } : { kind: 'none' });
  };
  return (
    <fieldset className="adm-block">
      <legend>{wording.successor}</legend>
      <Radio.Group
        className="adm-radios"
        value={successor.kind}
        onChange={({ target }) => choose(target.value)}
        options={kinds.map((kind) => ({ value: kind, label: wording.kinds[kind] }))}
      />
      {successor.kind === 'existing' && (
        <RowSelect
          label={wording.existing}
          rows={rows.filter(({ key }) => !from.includes(key))}
          value={successor.key ? [successor.key] : []}
          isMultiple={false}
          onChange={([key = '']) => onChange({ kind: 'existing', key })}
        />
      )}
      {successor.kind === 'new' && (
        <SuccessorForm
          key={`${table} ${from[0]}`}
          table={table}
          rows={getDirectoryTableRows(directory, table)}
          first={first}
          onChange={(row) => onChange({ kind: 'new', row })}
        />
      )}
    </fieldset>
  );
};

type NoRowsProps = Pick<Props, 'directory' | 'input' | 'onChange'> & { tomorrow: LocalDate };

/** Explains why nothing can merge on the day, and selects the first day on which something can. */
const NoMergeableRows = ({ directory, input, onChange, tomorrow }: NoRowsProps) => {
  const wording = useTexts(mergerTexts).empty;
  const { table, on } = input;
  const day = findFirstMergerDay(directory, { table, from: on > tomorrow ? on : tomorrow });
  return (
    <p className="adm-moved" role="status">
      {wording[table](formatLocalDate(on))}{' '}
      {day !== undefined && day !== on && (
        <Button size="small" onClick={() => onChange({ ...input, on: day })}>
          {wording.choose(formatLocalDate(day))}
        </Button>
      )}
    </p>
  );
};

/** First step of the merger wizard. The administrator selects the units or areas that merge, the day and the successor. */
export function MergerForm({ directory, input, errors, onChange, onPlan }: Props) {
  const wording = useTexts(mergerTexts);
  const id = useId();
  const today = toLocalDate(useNow());
  const { table, from, on } = input;
  const tomorrow = getNextDay(today);
  const day = { table, on: on || tomorrow };
  const mergeable = listMergeableRows(directory, day);
  return (
    <div className="adm-editor adm-group">
      <Radio.Group
        className="adm-radios"
        aria-label={wording.table}
        value={table}
        onChange={({ target }) =>
          onChange({
            ...{ on, from: [], successor: { kind: 'existing', key: '' } },
            table: tables.find((one) => one === target.value) ?? 'units',
          })
        }
        options={tables.map((one) => ({ value: one, label: wording.tables[one] }))}
      />
      <div className="adm-field">
        <label htmlFor={id}>{wording.on}</label>
        <input
          id={id}
          className="adm-date"
          type="date"
          min={tomorrow}
          value={on}
          onChange={({ target }) => onChange({ ...input, on: target.value })}
        />
      </div>
      <RowSelect
        label={wording.from[table]}
        rows={mergeable}
        value={from}
        isMultiple
        onChange={(keys) => onChange({ ...input, from: keys })}
      />
      {mergeable.length === 0 && on !== '' && (
        <NoMergeableRows {...{ directory, input, onChange, tomorrow }} />
      )}
      <SuccessorChoice
        {...{ input, directory }}
        rows={listSuccessorRows(directory, day)}
        onChange={(next) => onChange({ ...input, successor: next })}
      />
      {errors.length > 0 && (
        <ul className="adm-fault" role="alert">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
      <div className="adm-buttons">
        <Button type="primary" onClick={onPlan}>
          {wording.plan}
        </Button>
      </div>
    </div>
  );
}
