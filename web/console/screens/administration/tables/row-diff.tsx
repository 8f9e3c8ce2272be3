import type * as z from 'zod';
import type { DirectoryChangeResponse } from '../../../../../core/contract/staff/directory-responses.ts';
import {
  administrationTexts,
  directoryChangeTexts,
  directoryFieldLabels,
  directoryValueLabels,
} from '../../../../../i18n/console-administration.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import {
  formatDateWithWeekday,
  formatLocalDate,
  formatMoment,
} from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { getDirectoryValueLabel } from '../directory-value-label.ts';
import { isDirectoryCodeField, useDirectoryCodeNames } from '../form/code-input.tsx';
import { findRowDifferences } from './row-labels.ts';

type ChangedRow = z.infer<typeof DirectoryChangeResponse>['rows'][number];

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** Displays a field's value: dates and times in local notation, codes with the name of the unit, service or topic. */
const PlainValue = ({ field, text }: { field: string; text: string }) => {
  const valueLabels = useTexts(directoryValueLabels);
  const { lang } = usePreferences();
  const { clock } = useConsoleServices();
  const named = useDirectoryCodeNames(field, isDirectoryCodeField(field) ? [text] : []);
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

const FieldValue = ({ field, value }: { field: string; value: unknown }) => {
  const wording = useTexts(administrationTexts);
  const labels = useTexts(directoryFieldLabels);
  if (value === undefined || value === null || value === '') return <>{wording.nothing}</>;
  if (typeof value === 'boolean') return <>{value ? '✓' : '✗'}</>;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return <>{value.join(', ')}</>;
  }
  if (typeof value !== 'object') {
    return <PlainValue field={field} text={String(value)} />;
  }
  return (
    <ul className="adm-nested">
      {Object.entries(value).map(([name, inner]) => (
        <li key={name}>
          <span className="soft">{labels[name] ?? name}:</span>{' '}
          <FieldValue field={name} value={inner} />
        </li>
      ))}
    </ul>
  );
};

const verbOf = ({ before, after }: ChangedRow): 'added' | 'removed' | 'changed' => {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
};

/** Fields of a directory row before and after a change; with `isPlain`, only the current values. */
export function DirectoryRowDiff({ row, isPlain }: { row: ChangedRow; isPlain?: boolean }) {
  const wording = useTexts(directoryChangeTexts);
  const labels = useTexts(directoryFieldLabels);
  const verb = verbOf(row);
  const name = row.words.split(': ')[0];
  return (
    <div className={isPlain ? 'adm-diff adm-diff-kept' : `adm-diff adm-diff-${verb}`}>
      <p className="plain">
        <b>{name}</b>
        {!isPlain && `: ${wording[verb]}`}
      </p>
      <dl>
        {findRowDifferences(row.before, row.after).map(({ field, before, after }) => (
          <div key={field}>
            <dt>{labels[field] ?? field}</dt>
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
    </div>
  );
}
