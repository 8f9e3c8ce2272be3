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
  /** Rows of the table, whose identifiers are taken. */
  rows: readonly DirectoryTableRow[];
  getFirst(): unknown;
};

/** Value of the form for a row. The identifier of a new row follows its title until the user edits the identifier. */
export function useRowValue({ table, isNew, rows, getFirst }: Options) {
  const [value, setValue] = useState<unknown>(getFirst);
  const [isOwn, setOwn] = useState(false);
  const field = getIdentifierField(table);
  const change = (next: unknown): void => {
    if (!isNew || !field) {
      setValue(next);
      return;
    }
    const row = parseFormValues(next);
    const isEdited = isOwn || row[field] !== parseFormValues(value)[field];
    setOwn(isEdited);
    setValue(isEdited ? next : { ...row, [field]: proposeIdentifier(table, row, rows) ?? '' });
  };
  return [value, change] as const;
}
