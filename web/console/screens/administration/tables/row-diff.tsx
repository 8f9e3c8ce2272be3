import * as z from 'zod';
import type { DirectoryChangeResponse } from '../../../../../core/contract/staff/administration/directory-responses.ts';
import type { CodeNames } from '../../../../../core/directory/read/code-names.ts';
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
import { isDirectoryCodeField } from '../code-fields.ts';
import { getDirectoryValueLabel } from '../directory-value-label.ts';
import { useCodeNames } from '../form/code-input.tsx';
import { formatFieldLabel } from '../form/field-label.ts';
import { findKnownCode, findRowDifferences, formatRowKey } from './row-labels.ts';
import { useDescribeRow } from './use-describe-row.ts';

type ChangedRow = z.infer<typeof DirectoryChangeResponse>['rows'][number];

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** Names that codes had on the day of the change. Without them, the present names are displayed. */
type NamesProp = { names: CodeNames | undefined };

/** Displays a field's value: dates and times in local notation, codes with the name of the unit, service or topic. */
const PlainValue = ({ field, text, names }: NamesProp & { field: string; text: string }) => {
  const valueLabels = useTexts(directoryValueLabels);
  const { lang } = usePreferences();
  const { clock } = useConsoleServices();
  const present = useCodeNames()(field, text);
  const name = isDirectoryCodeField(field) ? names?.[text] : undefined;
  const named = name ? `${name} · ${text}` : present;
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

/** Key of an area row in a list of successors or predecessors. */
const AreaKey = z.strictObject({ code: z.string(), validFrom: z.string().nullable() });

/** Returns the name of the area row to which a key in a list refers: its code can have had another name on the day. */
const findNameOfAreaKey = (value: object, names: CodeNames | undefined): string | undefined => {
  const key = AreaKey.safeParse(value).data;
  return key && names?.[`${key.code}@${key.validFrom ?? ''}`];
};

const FieldValue = ({ field, value, names }: NamesProp & { field: string; value: unknown }) => {
  const wording = useTexts(administrationTexts);
  const labels = useTexts(directoryFieldLabels);
  if (value === undefined || value === null || value === '') return <>{wording.nothing}</>;
  if (typeof value === 'boolean') return <>{value ? '✓' : '✗'}</>;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return value.map((one, at) => (
      <span key={String(one)}>
        {at > 0 && ', '}
        <PlainValue field={field} text={String(one)} names={names} />
      </span>
    ));
  }
  if (typeof value !== 'object') {
    return <PlainValue field={field} text={String(value)} names={names} />;
  }
  const ownName = findNameOfAreaKey(value, names);
  if (ownName !== undefined) return <>{ownName}</>;
  return (
    <ul className="adm-nested">
      {Object.entries(value).map(([name, inner]) => (
        <li key={name}>
          <span className="soft">
            {Array.isArray(value) ? Number(name) + 1 : (labels[name] ?? name)}:
          </span>{' '}
          <FieldValue field={getNestedField(field, name, value)} value={inner} names={names} />
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

type RowPair = Pick<ChangedRow, 'before' | 'after'> & Partial<Pick<ChangedRow, 'names'>>;

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
                <FieldValue field={field} value={before} names={row.names} />
              </del>
            )}
            {row.after !== null && (
              <ins>
                <FieldValue field={field} value={after} names={row.names} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Fields of a directory row before and after a change; with `isPlain`, only the current values. */
export function DirectoryRowDiff({
  row,
  isPlain,
}: {
  row: Omit<ChangedRow, 'names'> & RowPair;
  isPlain?: boolean;
}) {
  const wording = useTexts(directoryChangeTexts);
  const tables = useTexts(directoryTableLabels);
  const labels = useTexts(directoryValueLabels);
  const { title, context } = useDescribeRow()(row.after ?? row.before ?? {}, row.names);
  const verb = getRowVerb(row);
  const code = findKnownCode(row.after ?? row.before ?? {});
  const name = title || formatRowKey(row.key, row.names ?? {}, labels);
  return (
    <div className={isPlain ? 'adm-diff adm-diff-kept' : `adm-diff adm-diff-${verb}`}>
      <p className="plain">
        {tables[row.table]}
        {!isPlain && `: ${wording[verb]}`}
        <br />
        <b>{name}</b> <span className="soft">{context}</span>{' '}
        {code !== undefined && name !== code && <small className="soft">{code}</small>}
      </p>
      <DirectoryRowFields row={row} />
    </div>
  );
}
