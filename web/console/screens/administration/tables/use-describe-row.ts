import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import type { CodeNames } from '../../../../../core/directory/read/code-names.ts';
import { directoryValueLabels } from '../../../../../i18n/console-administration.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { useCodeNames } from '../form/code-input.tsx';
import { describeRow, type RowDescription } from './describe-row.ts';

/** Returns a function that describes a directory row by its title, its type and the rows to which it belongs. */
export function useDescribeRow(): (row: DirectoryTableRow, names?: CodeNames) => RowDescription {
  const { lang } = usePreferences();
  const codeName = useCodeNames();
  const valueLabels = useTexts(directoryValueLabels);
  return (row, names = {}) => describeRow(row, { lang, names, codeName, valueLabels });
}
