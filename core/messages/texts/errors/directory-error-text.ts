import {
  directoryFieldLabels,
  directoryValueLabels,
} from '../../../../i18n/console-administration.ts';
import { directoryErrorTexts, directoryTableLabels } from '../../../../i18n/staff.ts';
import type { CodeNames } from '../../../directory/read/code-names.ts';
import type { Lang } from '../../lang.ts';

type Reader = { lang: Lang; names?: CodeNames | undefined };

/** Returns a code with its name, a date in local notation, or the label of a stored value. Other texts stay unchanged. */
const describeToken = (token: string, { lang, names = {} }: Reader): string => {
  const name = names[token];
  if (name) return `${name} (${token})`;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(token) ?? [];
  if (year) return `${day}/${month}/${year}`;
  return directoryValueLabels[lang][token] ?? directoryFieldLabels[lang][token] ?? token;
};

/** Explains why a directory row was rejected, in the reader's language: the violated rule and the remedy. */
export function explainDirectoryError(
  reason: string,
  reader: Reader,
): { text: string; remedy: string } {
  const { known, other } = directoryErrorTexts[reader.lang];
  const found = known.find(([pattern]) => pattern.test(reason));
  if (!found) {
    const [text, remedy] = other(reason);
    return { text, remedy };
  }
  const [pattern, text, remedy] = found;
  const groups = pattern.exec(reason) ?? [];
  const filled = text.replace(/\$([\d&])/g, (_, group: string) =>
    group === '&' ? reason : describeToken(groups[Number(group)] ?? '', reader),
  );
  return { text: filled, remedy };
}

/** Returns the label of a row in a problem, for instance "Đơn vị Sở Y tế (SO_YT)" for `units SO_YT@2021-12-03`. */
export function formatProblemRow(row: string, reader: Reader): string {
  const [table = '', ...key] = row.split(/[\s/]+/);
  const labels: Readonly<Record<string, string>> = directoryTableLabels[reader.lang];
  const parts = key.map((part) => describeToken(part.split('@')[0] ?? '', reader));
  return [labels[table] ?? table, ...parts].filter(Boolean).join(' ');
}
