import { useMemo } from 'react';
import {
  type DirectoryTableRow,
  DirectoryTableRow as RowSchema,
} from '../../../../../core/directory/model/tables.ts';
import { FieldInput } from '../form/field-input.tsx';
import { type FormFieldKind, getDirectoryTableForm } from '../form/form-model.ts';
import { toSubmittedValue } from '../form/form-value.ts';
import { useRowValue } from '../tables/use-row-value.ts';

/** Fields of a new unit or area that the administrator enters. The wizard fills in all other fields. */
const ownFields: Readonly<Record<MergeableTable, readonly string[]>> = {
  units: ['name', 'code', 'shortName', 'level', 'nameInArea'],
  areas: ['name', 'fullName', 'code', 'shortName', 'type', 'level', 'parent'],
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
    onChange: (row) => onChange(RowSchema.parse(toSubmittedValue(form, row))),
    getFirst: () => toFirstValue(table, first),
  });
  return (
    <FieldInput field={form} name="" path="row" id="successor" value={value} onChange={setValue} />
  );
}
