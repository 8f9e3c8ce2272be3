import type { FormFieldKind, NamedFormField } from '../form/form-model.ts';

/**
 * Cells of a directory row by column. A column is the path of a field, such as `questions.1.label.vi`. The path numbers list
 * items from 1. A list of plain values is one cell with one item per line. An absent cell is empty.
 */
export type RowCells = ReadonlyMap<string, string>;

type Group = Extract<FormFieldKind, { kind: 'group' }>;
type Variants = Extract<FormFieldKind, { kind: 'either' }>;

/** Content of the cell for an optional list that is present but empty. */
export const emptyListCell = '[]';

/** Returns the column of a field or list item inside the value at `path`. */
export function joinColumnPath(path: string, part: string | number): string {
  return path ? `${path}.${part}` : `${part}`;
}

/** Returns whether the value of the field fits into one cell. */
export function isScalar({ kind }: FormFieldKind): boolean {
  return !['group', 'either', 'list', 'series', 'nothing-or'].includes(kind);
}

/** Escapes a list item, so that it fits on one line of a cell. */
export function escapeItem(item: string): string {
  if (item === '') return String.raw`\0`;
  const escaped = item.replaceAll('\\', '\\\\').replaceAll('\n', String.raw`\n`);
  return escaped === emptyListCell ? `\\${escaped}` : escaped;
}

export function unescapeItem(line: string): string {
  return line.replace(/\\(.)/g, (_, sign: string) => ({ n: '\n', 0: '' })[sign] ?? sign);
}

const findVariant = ({ variants }: Variants, value: string | undefined): Group | undefined =>
  variants.find((variant) => variant.value === value)?.group;

/** Returns the fields of a variant of a union. The first field selects the variant. */
export function listVariantFields(field: Variants, selected: string): NamedFormField[] {
  const fields = findVariant(field, selected)?.fields ?? [];
  const selector: NamedFormField = {
    name: field.by,
    field: { kind: 'choice', options: field.variants.map(({ value }) => value) },
    isRequired: true,
  };
  return [selector, ...fields.filter(({ name }) => name !== field.by)];
}
