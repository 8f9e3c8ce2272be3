import { useState } from 'react';
import type {
  DirectoryTableName,
  DirectoryTableRow,
} from '../../../../../core/directory/model/tables.ts';
import { parseFormValues } from '../form/form-value.ts';
import { getIdentifierField, proposeIdentifier } from '../form/identifier.ts';

type Options = {
  table: DirectoryTableName;
  isNew: boolean;
  /** Rows of the table. A new row must not reuse their identifiers. */
  rows: readonly DirectoryTableRow[];
  getFirst(): unknown;
  onChange?(row: DirectoryTableRow): void;
};

/** Keeps the form value of a row. The identifier of a new row follows its title until the user edits the identifier. */
export function useRowValue({ table, isNew, rows, getFirst, onChange }: Options) {
  const [value, setValue] = useState<unknown>(getFirst);
  const [isOwn, setOwn] = useState(false);
  const field = getIdentifierField(table);
  const complete = (row: DirectoryTableRow): DirectoryTableRow => {
    if (!isNew || !field) return row;
    const isEdited = isOwn || row[field] !== parseFormValues(value)[field];
    setOwn(isEdited);
    return isEdited ? row : { ...row, [field]: proposeIdentifier(table, row, rows) ?? '' };
  };
  const change = (next: unknown): void => {
    const row = complete(parseFormValues(next));
    setValue(row);
    onChange?.(row);
  };
  return [value, change] as const;
}
