import Radio from 'antd/es/radio';
// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useMemo, useState } from 'react';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  DirectoryTableRow as RowSchema,
} from '../../../../../core/directory/model/tables.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import { administrationTexts, rowFormTexts } from '../../../../../i18n/console-administration.ts';
import { useNow } from '../../../data/console-services.tsx';
import { createLazyComponent } from '../../../data/lazy-component.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { DirectoryChangeSteps } from '../change/change-steps.tsx';
import { type DirectoryChangeState, useDirectoryChange } from '../change/use-directory-change.ts';
import { FieldErrorsProvider } from '../form/field-context.tsx';
import { FieldInput } from '../form/field-input.tsx';
import { type FormFieldKind, getDirectoryTableForm } from '../form/form-model.ts';
import { getFormSections } from '../form/form-sections.ts';
import { getInitialValue, parseFormValues, toSubmittedValue } from '../form/form-value.ts';
import { SectionedForm } from '../form/sectioned-form.tsx';
import {
  buildDirectoryEdits,
  type DirectoryRowEditIntent,
  findFormEditIndex,
  hasValidityDates,
} from './row-edits.ts';

const PublicPreview = createLazyComponent(
  async () => (await import('../change/public-preview.tsx')).PublicPreview,
);

type Props = {
  table: DirectoryTableName;
  version: string;
  /** Existing directory row with its key; undefined for a new row. */
  had: { key: string; row: DirectoryTableRow } | undefined;
  begins?: DirectoryTableRow;
  onClose(): void;
  onUndo(number: number): void;
};

const kinds = ['change', 'replace', 'remove'] as const;

type IntentProps = {
  intent: DirectoryRowEditIntent;
  had: DirectoryTableRow;
  today: string;
  onChange(intent: DirectoryRowEditIntent): void;
};

const IntentChoice = ({ intent, had, today, onChange }: IntentProps) => {
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
};

const faultsOf = (state: DirectoryChangeState, at: number): ReadonlyMap<string, string> => {
  const errors = state.kind === 'invalid' ? state.preview.errors : [];
  const root = `edits[${at}].row`;
  return new Map(
    errors
      .filter(({ field }) => field.startsWith(`${root}.`))
      .map(({ field, message }) => [field.replace(root, 'row'), message]),
  );
};

type FormProps = {
  table: DirectoryTableName;
  form: FormFieldKind;
  value: unknown;
  onChange(value: unknown): void;
};

/** Form for a directory row: arranged in sections for public content, otherwise generated from the table's schema. */
const RowForm = (props: FormProps) => {
  const { table, form, value, onChange } = props;
  if (getFormSections(table)) return <SectionedForm {...props} />;
  return <FieldInput field={form} name="" path="row" id="row" value={value} onChange={onChange} />;
};

/** Editor for one row of any directory table: the form, the kind of change, then the steps of a directory change. */
export function DirectoryRowEditor({ table, version, had, begins, onClose, onUndo }: Props) {
  const wording = useTexts(administrationTexts);
  const today = toLocalDate(useNow());
  const form = useMemo(() => getDirectoryTableForm(table), [table]);
  const [value, setValue] = useState<unknown>(
    () => had?.row ?? { ...parseFormValues(getInitialValue(form)), ...begins },
  );
  const [intent, setIntent] = useState<DirectoryRowEditIntent>({ kind: 'change' });
  const changing = useDirectoryChange();
  const edits = () => {
    const row = RowSchema.parse(toSubmittedValue(form, value));
    return buildDirectoryEdits({ table, key: had?.key, before: had?.row, row }, intent);
  };
  const write =
    <Next,>(set: (next: Next) => void) =>
    (next: Next): void => {
      set(next);
      changing.write();
    };
  const { state } = changing;
  const isForm = state.kind !== 'made';
  const isShown = getFormSections(table) !== undefined && isForm && intent.kind !== 'remove';
  return (
    <div className={isShown ? 'adm-editor adm-with-preview' : 'adm-editor'}>
      {isForm && intent.kind !== 'remove' && (
        <FieldErrorsProvider value={faultsOf(state, findFormEditIndex(edits()))}>
          <div className="adm-form">
            <RowForm table={table} form={form} value={value} onChange={write(setValue)} />
          </div>
        </FieldErrorsProvider>
      )}
      {isShown && (
        <Suspense fallback={null}>
          <PublicPreview table={table} row={toSubmittedValue(form, value)} />
        </Suspense>
      )}
      {isForm && hasValidityDates(parseFormValues(value)) && (
        <p className="soft">{wording.validity}</p>
      )}
      {isForm && had && (
        <IntentChoice intent={intent} had={had.row} today={today} onChange={write(setIntent)} />
      )}
      <DirectoryChangeSteps
        changing={changing}
        wish={() => ({ edits: edits() })}
        version={version}
        onCancel={onClose}
        onUndo={onUndo}
      />
    </div>
  );
}
