import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import type { CodeNames } from '../../../../../core/directory/read/code-names.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { isDirectoryCodeField } from '../code-fields.ts';
import { getDirectoryValueLabel } from '../directory-value-label.ts';
import { describeRowTitle } from './row-labels.ts';

/** Fields that show the context of a row: first its type, then the rows to which it belongs. */
const contextFields = [
  ...['type', 'level', 'leadLevel', 'role', 'kind', 'action', 'lang', 'urgency', 'priority'],
  ...['parent', 'service', 'unit', 'lead', 'owner'],
];

/**
 * Fields that are not displayed if the row has another field with the same content: `level` is hidden if there is a `type`.
 */
const repeatedBy: Readonly<Record<string, string>> = { level: 'type' };

export type RowDescription = { title: string; context: string };

type RowNames = {
  lang: Lang;
  /** Names that codes had on the day of a change. Without them, the present names are used. */
  names: CodeNames;
  codeName(field: string, code: string): string | undefined;
  valueLabels: Readonly<Record<string, string>>;
};

/** Describes a directory row by its title, its type and the rows to which it belongs. */
export const describeRow = (
  row: DirectoryTableRow,
  { lang, names, codeName, valueLabels }: RowNames,
): RowDescription => {
  const describeField = (field: string): string[] => {
    const value = row[field];
    if (typeof value !== 'string' || Object.hasOwn(row, repeatedBy[field] ?? '')) return [];
    const present = codeName(field, value)?.split(' · ')[0];
    const name = (isDirectoryCodeField(field) && names[value]) || present;
    return [name ?? getDirectoryValueLabel(valueLabels, field, value)];
  };
  const { title, labeledBy } = describeRowTitle(row, lang, (field) => describeField(field)[0]);
  const context = contextFields.filter((field) => field !== labeledBy).flatMap(describeField);
  return { title, context: context.join(' · ') };
};
