import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { directoryValueLabels } from '../../../../../i18n/console-administration.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { getDirectoryValueLabel } from '../directory-value-label.ts';
import { useCodeNames } from '../form/code-input.tsx';
import { getDirectoryRowTitle } from './row-labels.ts';

/** Fields that tell where a row belongs: its type, then the rows above it. */
const contextFields = [
  ...['type', 'level', 'leadLevel', 'role', 'kind', 'action', 'lang', 'urgency', 'priority'],
  ...['parent', 'service', 'unit', 'lead', 'owner'],
];

/** Fields of which a row shows only the first, because the second repeats it. */
const repeatedBy: Readonly<Record<string, string>> = { level: 'type' };

type RowDescription = { title: string; context: string };

type Names = {
  lang: Lang;
  codeName: ReturnType<typeof useCodeNames>;
  valueLabels: Readonly<Record<string, string>>;
};

const describeRow = (
  row: DirectoryTableRow,
  { lang, codeName, valueLabels }: Names,
): RowDescription => {
  const context = contextFields.flatMap((field) => {
    const value = row[field];
    if (typeof value !== 'string' || Object.hasOwn(row, repeatedBy[field] ?? '')) return [];
    const name = codeName(field, value)?.split(' · ')[0];
    return [name ?? getDirectoryValueLabel(valueLabels, field, value)];
  });
  return { title: getDirectoryRowTitle(row, lang), context: context.join(' · ') };
};

/** Returns a function that describes directory rows by title, type and the rows to which they belong. */
export function useDescribeRow(): (row: DirectoryTableRow) => RowDescription {
  const { lang } = usePreferences();
  const codeName = useCodeNames();
  const valueLabels = useTexts(directoryValueLabels);
  return (row) => describeRow(row, { lang, codeName, valueLabels });
}
