// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useMemo, useState } from 'react';
import type { DirectoryDraftRow } from '../../../../../core/directory/change/draft.ts';
import type { DirectoryEdit } from '../../../../../core/directory/change/edit.ts';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  DirectoryTableRow as RowSchema,
} from '../../../../../core/directory/model/tables.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import {
  administrationTexts,
  directoryDraftTexts,
  rowFormTexts,
} from '../../../../../i18n/console-administration.ts';
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
import { getIdentifierField, omitIdentifier } from '../form/identifier.ts';
import { SectionedForm } from '../form/sectioned-form.tsx';
import {
  buildDirectoryEdits,
  type DirectoryRowEditIntent,
  findFormEditIndex,
  hasValidityDates,
} from './row-edits.ts';
import { IntentChoice } from './row-intent.tsx';
import { useRowValue } from './use-row-value.ts';

const PublicPreview = createLazyComponent(
  async () => (await import('../change/public-preview.tsx')).PublicPreview,
);

type Props = {
  table: DirectoryTableName;
  version: string;
  /** Existing directory row with its key; undefined for a new row. */
  had: { key: string; row: DirectoryTableRow } | undefined;
  begins?: DirectoryTableRow;
  rows: readonly DirectoryTableRow[];
  /** The row's edit in the administrator's draft, if any. */
  drafted: DirectoryDraftRow | undefined;
  onDraft(edits: readonly DirectoryEdit[]): void;
  onClose(): void;
  onUndo(number: number): void;
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
export function DirectoryRowEditor({ table, version, had, begins, rows, drafted, ...rest }: Props) {
  const wording = useTexts(administrationTexts);
  const today = toLocalDate(useNow());
  const form = useMemo(() => getDirectoryTableForm(table), [table]);
  const isNew = had === undefined;
  const shownForm = useMemo(
    () => (isNew ? form : omitIdentifier(form, table)),
    [form, isNew, table],
  );
  const [value, setValue] = useRowValue({
    ...{ table, isNew, rows },
    getFirst: () =>
      drafted?.after ?? had?.row ?? { ...parseFormValues(getInitialValue(form)), ...begins },
  });
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
  const { inDraft } = useTexts(directoryDraftTexts);
  const { identifier } = useTexts(rowFormTexts);
  return (
    <div className={isShown ? 'adm-editor adm-with-preview' : 'adm-editor'}>
      {isForm && drafted && <p className="adm-moved">{inDraft}</p>}
      {isForm && intent.kind !== 'remove' && (
        <FieldErrorsProvider value={faultsOf(state, findFormEditIndex(edits()))}>
          <div className="adm-form">
            {isNew && getIdentifierField(table) && <p className="soft">{identifier}</p>}
            <RowForm table={table} form={shownForm} value={value} onChange={write(setValue)} />
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
        onCancel={rest.onClose}
        onUndo={rest.onUndo}
        onDraft={rest.onDraft}
      />
    </div>
  );
}
