import type * as z from 'zod';
import type { DirectoryChangeResponse } from '../../../../../core/contract/staff/directory-responses.ts';
import {
  administrationTexts,
  directoryChangeTexts,
  directoryFieldLabels,
  directoryValueLabels,
} from '../../../../../i18n/console-administration.ts';
import { directoryTableLabels } from '../../../../../i18n/staff.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import {
  formatDateWithWeekday,
  formatLocalDate,
  formatMoment,
} from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { getDirectoryValueLabel } from '../directory-value-label.ts';
import { useCodeNames } from '../form/code-input.tsx';
import { formatFieldLabel } from '../form/field-label.ts';
import { useDescribeRow } from './describe-row.ts';
import { findRowDifferences } from './row-labels.ts';

type ChangedRow = z.infer<typeof DirectoryChangeResponse>['rows'][number];

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** Displays a field's value: dates and times in local notation, codes with the name of the unit, service or topic. */
const PlainValue = ({ field, text }: { field: string; text: string }) => {
  const valueLabels = useTexts(directoryValueLabels);
  const { lang } = usePreferences();
  const { clock } = useConsoleServices();
  const named = useCodeNames()(field, text);
  if (isoDay.test(text)) return <>{formatLocalDate(text)}</>;
  if (isoMoment.test(text)) {
    const at = new Date(text);
    return (
      <>
        {formatMoment(lang, at, clock.now())} ({formatDateWithWeekday(lang, at)})
      </>
    );
  }
  return <>{named || getDirectoryValueLabel(valueLabels, field, text)}</>;
};

/**
 * Returns the name of the field that determines how a nested value is displayed. A list item is displayed like its list, the
 * code of an area like a parent area.
 */
const getNestedField = (field: string, name: string, value: object): string => {
  if (Array.isArray(value)) return field;
  const isAreaKey = ['successors', 'formedFrom'].includes(field) && name === 'code';
  return isAreaKey ? 'parent' : name;
};

const FieldValue = ({ field, value }: { field: string; value: unknown }) => {
  const wording = useTexts(administrationTexts);
  const labels = useTexts(directoryFieldLabels);
  if (value === undefined || value === null || value === '') return <>{wording.nothing}</>;
  if (typeof value === 'boolean') return <>{value ? '✓' : '✗'}</>;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return value.map((one, at) => (
      <span key={String(one)}>
        {at > 0 && ', '}
        <PlainValue field={field} text={String(one)} />
      </span>
    ));
  }
  if (typeof value !== 'object') {
    return <PlainValue field={field} text={String(value)} />;
  }
  return (
    <ul className="adm-nested">
      {Object.entries(value).map(([name, inner]) => (
        <li key={name}>
          <span className="soft">
            {Array.isArray(value) ? Number(name) + 1 : (labels[name] ?? name)}:
          </span>{' '}
          <FieldValue field={getNestedField(field, name, value)} value={inner} />
        </li>
      ))}
    </ul>
  );
};

/** Returns whether a row was added, removed or changed. */
export function getRowVerb({
  before,
  after,
}: Pick<ChangedRow, 'before' | 'after'>): 'added' | 'removed' | 'changed' {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

type RowPair = Pick<ChangedRow, 'before' | 'after'>;

/** Shows the changed fields of a directory row, each with its value before and after the change. */
export function DirectoryRowFields({ row }: { row: RowPair }) {
  const labels = useTexts(directoryFieldLabels);
  return (
    <dl>
      {findRowDifferences(row.before, row.after).map(({ field, before, after }) => (
        <div key={field}>
          <dt>{formatFieldLabel([field], labels)}</dt>
          <dd>
            {row.before !== null && (
              <del>
                <FieldValue field={field} value={before} />
              </del>
            )}
            {row.after !== null && (
              <ins>
                <FieldValue field={field} value={after} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Fields of a directory row before and after a change; with `isPlain`, only the current values. */
export function DirectoryRowDiff({ row, isPlain }: { row: ChangedRow; isPlain?: boolean }) {
  const wording = useTexts(directoryChangeTexts);
  const tables = useTexts(directoryTableLabels);
  const { title, context } = useDescribeRow()(row.after ?? row.before ?? {});
  const verb = getRowVerb(row);
  const [code] = row.key.split('@');
  return (
    <div className={isPlain ? 'adm-diff adm-diff-kept' : `adm-diff adm-diff-${verb}`}>
      <p className="plain">
        {tables[row.table]}
        {!isPlain && `: ${wording[verb]}`}
        <br />
        <b>{title || code}</b> <span className="soft">{context}</span>{' '}
        {title && <small className="soft">{code}</small>}
      </p>
      <DirectoryRowFields row={row} />
    </div>
  );
}
