import Radio from 'antd/es/radio';
import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import { rowFormTexts } from '../../../../../i18n/console-administration.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { type DirectoryRowEditIntent, hasValidityDates } from './row-edits.ts';

const kinds = ['change', 'replace', 'remove'] as const;

type Props = {
  intent: DirectoryRowEditIntent;
  had: DirectoryTableRow;
  today: string;
  onChange(intent: DirectoryRowEditIntent): void;
};

/** Form field for the kind of edit: correct the row, replace it from a date on, or remove it. */
export function IntentChoice({ intent, had, today, onChange }: Props) {
  const wording = useTexts(rowFormTexts).intent;
  const offered = kinds.filter((kind) => kind !== 'replace' || hasValidityDates(had));
  const choose = (kind: DirectoryRowEditIntent['kind']): void =>
    onChange(kind === 'replace' ? { kind, from: today } : { kind });
  return (
    <fieldset className="adm-block">
      <legend>{wording.title}</legend>
      <Radio.Group
        className="adm-radios"
        value={intent.kind}
        onChange={({ target }) => choose(kinds.find((kind) => kind === target.value) ?? 'change')}
        options={offered.map((kind) => ({ value: kind, label: wording[kind] }))}
      />
      {intent.kind === 'replace' && (
        <label>
          {wording.from}{' '}
          <input
            className="adm-date"
            type="date"
            value={intent.from}
            min={today}
            onChange={({ target }) =>
              target.value && onChange({ kind: 'replace', from: target.value })
            }
          />
        </label>
      )}
    </fieldset>
  );
}
