import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import type { FormFieldKind } from '../form/form-model.ts';
import { parseFormValues, toListOrEmpty } from '../form/form-value.ts';
import { isScalar, joinColumnPath } from './row-cells.ts';

/**
 * Returns the columns of a field that the given values need, in the order of the schema. Lists get columns for at least one
 * item.
 */
function listColumns(field: FormFieldKind, values: readonly unknown[], path: string): string[] {
  switch (field.kind) {
    case 'group':
    case 'either': {
      const groups = field.kind === 'group' ? [field] : field.variants.map(({ group }) => group);
      const selector = field.kind === 'either' ? [joinColumnPath(path, field.by)] : [];
      const inner = groups.flatMap(({ fields }) =>
        fields.flatMap(({ name, field: of, isRequired }) => {
          const own = values.map((value) => parseFormValues(value)[name]);
          const hasMarker =
            !isRequired && own.some((one) => Array.isArray(one) && one.length === 0);
          const marker = hasMarker ? [joinColumnPath(path, name)] : [];
          return [...marker, ...listColumns(of, own, joinColumnPath(path, name))];
        }),
      );
      return [...new Set([...selector, ...inner])];
    }
    case 'nothing-or':
      return listColumns(field.of, values, path);
    case 'series':
      return field.of.flatMap((of, at) =>
        listColumns(
          of,
          values.map((value) => toListOrEmpty(value)[at]),
          joinColumnPath(path, at + 1),
        ),
      );
    case 'list': {
      if (isScalar(field.of)) return [path];
      const length = Math.max(1, ...values.map((value) => toListOrEmpty(value).length));
      return Array.from({ length }, (_, at) => at).flatMap((at) =>
        listColumns(
          field.of,
          values.map((value) => toListOrEmpty(value)[at]),
          joinColumnPath(path, at + 1),
        ),
      );
    }
    case 'fixed':
      return [];
    default:
      return [path];
  }
}

/** Returns the columns of a table for the given rows, in the order of the schema. */
export function listTableColumns(
  form: FormFieldKind,
  rows: readonly DirectoryTableRow[],
): string[] {
  return listColumns(form, rows, '');
}
