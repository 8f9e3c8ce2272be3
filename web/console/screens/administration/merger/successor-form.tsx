import { useMemo } from 'react';
import {
  type DirectoryTableRow,
  DirectoryTableRow as RowSchema,
} from '../../../../../core/directory/model/tables.ts';
import { FieldInput } from '../form/field-input.tsx';
import { type FormFieldKind, getDirectoryTableForm } from '../form/form-model.ts';
import { toSubmittedValue } from '../form/form-value.ts';
import { useRowValue } from '../tables/use-row-value.ts';

/**
 * Fields of a new unit or area that the administrator enters. The wizard fills in all other fields: it makes the code of a unit
 * from its name, and a new area keeps the official code of the first merged area.
 */
const ownFields: Readonly<Record<MergeableTable, readonly string[]>> = {
  units: ['name', 'shortName', 'level', 'nameInArea'],
  areas: ['name', 'fullName', 'shortName', 'type', 'level', 'parent'],
};

export type MergeableTable = 'units' | 'areas';

const selectFields = (form: FormFieldKind, names: readonly string[]): FormFieldKind =>
  form.kind === 'group'
    ? {
        ...form,
        fields: names.flatMap((name) => form.fields.filter((field) => field.name === name)),
      }
    : form;

type Props = {
  table: MergeableTable;
  rows: readonly DirectoryTableRow[];
  /** First of the merged rows. The new row gets its level and parent. */
  first: DirectoryTableRow | undefined;
  onChange(row: DirectoryTableRow): void;
};

/** Returns the initial row of a new unit or area. It takes over all common values of the first merged row. */
const toFirstValue = (table: MergeableTable, first: DirectoryTableRow | undefined) => {
  const { level = '', parent = null, type } = first ?? {};
  const names = { name: '', code: '', shortName: '', level };
  return table === 'units'
    ? { ...names, succeededBy: null }
    : { ...names, fullName: '', type, parent };
};

/** Form for the unit or area that a merger creates. */
export function SuccessorForm({ table, rows, first, onChange }: Props) {
  const form = useMemo(() => selectFields(getDirectoryTableForm(table), ownFields[table]), [table]);
  const [value, setValue] = useRowValue({
    ...{ table, isNew: true, rows },
    onChange: (row) => {
      const submitted = RowSchema.parse(toSubmittedValue(form, row));
      const code = table === 'units' ? row['code'] : first?.['code'];
      onChange({ ...submitted, code });
    },
    getFirst: () => toFirstValue(table, first),
  });
  return (
    <FieldInput field={form} name="" path="row" id="successor" value={value} onChange={setValue} />
  );
}
