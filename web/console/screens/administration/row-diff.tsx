import type * as z from 'zod';
import type { DirectoryChangeResponse } from '../../../../core/contract/directory-answers.ts';
import { useDesk } from '../../data/desk.tsx';
import { usePreferences } from '../../shell/preferences.tsx';
import { administrationWords } from '../../words/administration.ts';
import { changeWords } from '../../words/changes.ts';
import { dayInWords, dayWithWeekday, momentIn } from '../../words/days.ts';
import { fieldWords } from '../../words/directory-fields.ts';
import { valueIn, valueWords } from '../../words/directory-values.ts';
import { useWords } from '../../words/words.ts';
import { isCode, useCodeNames } from './code-input.tsx';
import { differencesOf } from './row-words.ts';

type ChangedRow = z.infer<typeof DirectoryChangeResponse>['rows'][number];

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** Formats a field's value: dates and times in local notation, codes with their name. */
const Plain = ({ field, text }: { field: string; text: string }) => {
  const said = useWords(valueWords);
  const { lang } = usePreferences();
  const { clock } = useDesk();
  const named = useCodeNames(field, isCode(field) ? [text] : []);
  if (isoDay.test(text)) return <>{dayInWords(text)}</>;
  if (isoMoment.test(text)) {
    const at = new Date(text);
    return (
      <>
        {momentIn(lang, at, clock.now())} ({dayWithWeekday(lang, at)})
      </>
    );
  }
  return <>{named || valueIn(said, field, text)}</>;
};

const Shown = ({ field, value }: { field: string; value: unknown }) => {
  const words = useWords(administrationWords);
  const labels = useWords(fieldWords);
  if (value === undefined || value === null || value === '') return <>{words.nothing}</>;
  if (typeof value === 'boolean') return <>{value ? '✓' : '✗'}</>;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return <>{value.join(', ')}</>;
  }
  if (typeof value !== 'object') {
    return <Plain field={field} text={String(value)} />;
  }
  return (
    <ul className="adm-nested">
      {Object.entries(value).map(([name, inner]) => (
        <li key={name}>
          <span className="soft">{labels[name] ?? name}:</span> <Shown field={name} value={inner} />
        </li>
      ))}
    </ul>
  );
};

const verbOf = ({ before, after }: ChangedRow): 'added' | 'removed' | 'changed' => {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
};

/** Difference of a row: its fields before and after a change, or (`isPlain`) the current values only. */
export const RowDiff = ({ row, isPlain }: { row: ChangedRow; isPlain?: boolean }) => {
  const words = useWords(changeWords);
  const labels = useWords(fieldWords);
  const verb = verbOf(row);
  const name = row.words.split(': ')[0];
  return (
    <div className={isPlain ? 'adm-diff adm-diff-kept' : `adm-diff adm-diff-${verb}`}>
      <p className="plain">
        <b>{name}</b>
        {!isPlain && `: ${words[verb]}`}
      </p>
      <dl>
        {differencesOf(row.before, row.after).map(({ field, before, after }) => (
          <div key={field}>
            <dt>{labels[field] ?? field}</dt>
            <dd>
              {row.before !== null && (
                <del>
                  <Shown field={field} value={before} />
                </del>
              )}
              {row.after !== null && (
                <ins>
                  <Shown field={field} value={after} />
                </ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
