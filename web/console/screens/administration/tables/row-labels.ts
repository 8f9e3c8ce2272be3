import * as z from 'zod';
import { getRowDays, getRowStatus } from '../../../../../core/directory/model/row-validity.ts';
import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import { type CodeNames, getRowNameByKey } from '../../../../../core/directory/read/code-names.ts';
import { findDueReview } from '../../../../../core/knowledge/content-review.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { selectLocalizedText } from '../../../../../core/messages/localized-text.ts';
import { selectTextLang } from '../../../../../i18n/languages.ts';

const titleFields = [
  'fullName',
  'name',
  'title',
  'question',
  'text',
  'action',
  'reason',
  'festival',
  'phrase',
  'label',
  'because',
];
const RowText = z.union([z.string(), z.looseObject({ vi: z.string(), en: z.string().optional() })]);

/** Returns the title of a directory row; an empty text if the row has none. */
export function getDirectoryRowTitle(row: DirectoryTableRow, lang: Lang): string {
  for (const field of titleFields) {
    const title = RowText.safeParse(row[field]).data;
    if (title === undefined) continue;
    if (typeof title === 'string') return title;
    return selectLocalizedText(selectTextLang('console', lang), title).text;
  }
  return '';
}

/** Fields that title a row without its own title: `unit` for office hours, `leadLevel` for chains of superiors. */
const namingFields = ['unit', 'leadLevel'] as const;

const PhraseRow = z.looseObject({ parts: z.array(z.array(z.string())) });

/** Returns an example of the phrase that a row with word lists describes, or the row's id. */
const getPhraseOrId = (row: DirectoryTableRow): string => {
  const { data } = PhraseRow.safeParse(row);
  const words = data?.parts.flatMap((part) => part.find((word) => word !== '') ?? []);
  return words?.join(' ') ?? String(row['id'] ?? '');
};

/**
 * Returns the title of a directory row. If the row has none of its own, the title is the label of the field `labeledBy`, an
 * example, or the id.
 */
export function describeRowTitle(
  row: DirectoryTableRow,
  lang: Lang,
  labelOf: (field: string) => string | undefined,
): { title: string; labeledBy?: string | undefined } {
  const own = getDirectoryRowTitle(row, lang);
  if (own) return { title: own };
  const labeledBy = namingFields.find((field) => labelOf(field) !== undefined);
  return { title: (labeledBy && labelOf(labeledBy)) || getPhraseOrId(row), labeledBy };
}

/**
 * Returns the code of a row that staff know and search for, such as `SO_YT`; undefined for a row that only has a technical
 * key, such as the number of an area rule.
 */
export function findKnownCode({ code }: DirectoryTableRow): string | undefined {
  return typeof code === 'string' ? code : undefined;
}

/** Returns the name of the row with this key, or the key without its date if it contains no code with a name. */
export function formatRowKey(
  key: string,
  names: CodeNames,
  labels: Readonly<Record<string, string>>,
): string {
  return getRowNameByKey(key, names, (part) => labels[part] ?? part) ?? key.split('@')[0] ?? key;
}

const RetentionRow = z.looseObject({ keepDays: z.number() });

/** Returns the retention period in days of a row in the retention table; undefined for rows of other tables. */
export function getRetentionDays(row: DirectoryTableRow): number | undefined {
  return RetentionRow.safeParse(row).data?.keepDays;
}

export type RowValidityStatus =
  | { kind: 'always' }
  | {
      kind: 'now' | 'later' | 'ended' | 'expired' | 'review-overdue';
      from: string | null;
      to: string | null;
    };

const ReviewedRow = z.looseObject({
  /** Date until which the responsible unit guarantees that the content is valid. */
  expiresOn: z.string().optional(),
  reviewedOn: z.string().default(''),
  /** Months between the reviews of evergreen content. */
  reviewEveryMonths: z.number().optional(),
});

/**
 * Returns the status of a directory row today, with its first and last day, and whether its content expired or must be
 * reviewed. Undefined for a row without dates.
 */
export function getRowValidityStatus(
  row: DirectoryTableRow,
  today: string,
): RowValidityStatus | undefined {
  const days = getRowDays(row);
  if (!days) return undefined;
  const { validFrom: from, validTo: to } = days;
  const due = findDueReview({ ...ReviewedRow.parse(row), ...days }, today);
  switch (getRowStatus(row, today)) {
    case 'later':
      return { kind: 'later', from, to };
    case 'ended':
      return due?.reason === 'expired'
        ? { kind: 'expired', from, to: due.dueOn }
        : { kind: 'ended', from, to };
    case 'current':
      if (due?.reason === 'review-overdue') return { kind: 'review-overdue', from, to };
      return from === null && to === null ? { kind: 'always' } : { kind: 'now', from, to };
  }
}

/** Changed field of a directory row, with its values before and after. */
export type DirectoryFieldDifference = { field: string; before: unknown; after: unknown };

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function findRowDifferences(
  before: DirectoryTableRow | null,
  after: DirectoryTableRow | null,
): DirectoryFieldDifference[] {
  return Object.keys({ ...before, ...after })
    .filter((field) => !isSame(before?.[field], after?.[field]))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }));
}

/** Returns the text of a directory row (key and all values) in which the table search looks for matches. */
export function getRowSearchText(key: string, row: DirectoryTableRow): string {
  return `${key} ${JSON.stringify(row)}`;
}
