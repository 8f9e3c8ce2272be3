import * as z from 'zod';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  getDirectoryRowSchema,
  listKeyFields,
} from '../../../../../core/directory/model/tables.ts';
import { foldDiacritics } from '../../../../../core/text/fold.ts';
import { officialLang } from '../../../../../i18n/languages.ts';
import { getDirectoryRowTitle } from '../tables/row-labels.ts';
import type { FormFieldKind } from './form-model.ts';

const maxLength = 40;

/** Returns the field that identifies a row of the table to people and in other rows: its code or id. */
export function getIdentifierField(table: DirectoryTableName): string | undefined {
  return listKeyFields(table).find((field) => field === 'code' || field === 'id');
}

/** Returns the form without the identifier, which cannot change after the first save. */
export function omitIdentifier(form: FormFieldKind, table: DirectoryTableName): FormFieldKind {
  const identifier = getIdentifierField(table);
  switch (form.kind) {
    case 'group':
      return { ...form, fields: form.fields.filter(({ name }) => name !== identifier) };
    case 'either': {
      const variants = form.variants.map(({ value, group: { fields } }) => ({
        value,
        group: { kind: 'group' as const, fields: fields.filter(({ name }) => name !== identifier) },
      }));
      return { ...form, variants };
    }
    default:
      return form;
  }
}

/** Joins the words of a title, without diacritics and as many as fit into the maximum length. */
const joinWords = (title: string, separator: string): string => {
  const words = foldDiacritics(title)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.reduce((joined, word) => {
    const longer = joined ? `${joined}${separator}${word}` : word;
    return longer.length > maxLength && joined ? joined : longer;
  }, '');
};

/** Returns the next code in the series that most rows of the same service use, such as VP16 after VP15. */
const getNextInSeries = (
  { service }: DirectoryTableRow,
  rows: readonly DirectoryTableRow[],
  field: string,
): string[] => {
  const codes = rows
    .filter((row) => service !== undefined && row['service'] === service)
    .flatMap(
      (row) =>
        z
          .string()
          .regex(/^[A-Z]+\d+$/)
          .safeParse(row[field]).data ?? [],
    )
    .toSorted();
  const last = codes.at(-1);
  if (!last) return [];
  const prefix = last.replace(/\d+$/, '');
  const digits = last.slice(prefix.length);
  return [`${prefix}${String(Number(digits) + 1).padStart(digits.length, '0')}`];
};

const listCandidates = (
  row: DirectoryTableRow,
  rows: readonly DirectoryTableRow[],
  field: string,
): (string | number)[] => {
  const numbers = rows.flatMap((one) => z.number().safeParse(one[field]).data ?? []);
  if (numbers.length > 0) return [Math.max(...numbers) + 1];
  const title = getDirectoryRowTitle({ ...row, [field]: undefined }, officialLang);
  const taken = new Set(rows.map((one) => one[field]));
  return [
    ...getNextInSeries(row, rows, field),
    ...[joinWords(title, '-'), joinWords(title, '_').toUpperCase()].map((name) => {
      const separator = name === name.toUpperCase() ? '_' : '-';
      const numbered = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${name}${separator}${number}`);
      return [name, ...numbered].find((candidate) => !taken.has(candidate)) ?? name;
    }),
  ];
};

/**
 * Proposes the identifier of a new row: the next number or code of its series, otherwise the words of its title. Undefined if
 * the table's schema accepts no proposal, for example before the title is entered.
 */
export function proposeIdentifier(
  table: DirectoryTableName,
  row: DirectoryTableRow,
  rows: readonly DirectoryTableRow[],
): string | number | undefined {
  const field = getIdentifierField(table);
  if (!field) return undefined;
  const isAccepted = (candidate: string | number): boolean => {
    const { error } = z.safeParse(getDirectoryRowSchema(table), { ...row, [field]: candidate });
    return !error?.issues.some(({ path }) => path[0] === field);
  };
  return listCandidates(row, rows, field).find(isAccepted);
}
