import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import type { FormFieldKind, NamedFormField } from '../form/form-model.ts';
import { parseFormValues, toListOrEmpty } from '../form/form-value.ts';
import {
  emptyListCell,
  escapeItem,
  isScalar,
  joinColumnPath,
  listVariantFields,
} from './row-cells.ts';

const formatScalar = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === undefined || value === null ? '' : String(value);
};

const writeGroup = (
  fields: readonly NamedFormField[],
  value: unknown,
  path: string,
): [string, string][] => {
  const values = parseFormValues(value);
  return fields.flatMap(({ name, field, isRequired }): [string, string][] => {
    const inner = values[name];
    const isEmptyOption = !isRequired && Array.isArray(inner) && inner.length === 0;
    const column = joinColumnPath(path, name);
    return isEmptyOption ? [[column, emptyListCell]] : writeCells(field, inner, column);
  });
};

/** Returns the cells of a value that are not empty. */
function writeCells(field: FormFieldKind, value: unknown, path: string): [string, string][] {
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'group':
      return writeGroup(field.fields, value, path);
    case 'either': {
      const selected = formatScalar(parseFormValues(value)[field.by]);
      return writeGroup(listVariantFields(field, selected), value, path);
    }
    case 'nothing-or':
      return writeCells(field.of, value, path);
    case 'series':
      return field.of.flatMap((of, at) =>
        writeCells(of, toListOrEmpty(value)[at], joinColumnPath(path, at + 1)),
      );
    case 'list': {
      const list = toListOrEmpty(value);
      if (!isScalar(field.of))
        return list.flatMap((item, at) => writeCells(field.of, item, joinColumnPath(path, at + 1)));
      const text = list.map((item) => escapeItem(formatScalar(item))).join('\n');
      return text === '' ? [] : [[path, text]];
    }
    default: {
      const text = formatScalar(value);
      return text === '' || field.kind === 'fixed' ? [] : [[path, text]];
    }
  }
}

/** Converts a directory row to cells. */
export function toRowCells(form: FormFieldKind, row: DirectoryTableRow): Map<string, string> {
  return new Map(writeCells(form, row, ''));
}
