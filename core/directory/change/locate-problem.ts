import { computeWordSetSimilarityPercent } from '../../text/text-similarity.ts';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  getDirectoryTableRows,
} from '../model/tables.ts';

/** Fields to correct if a directory check rejects a row with a reason that matches the pattern but names no field. */
const fieldsByReason: readonly (readonly [reason: RegExp, field: string])[] = [
  [/^(overlaps|gap:)/, 'validFrom'],
  [/^ends on/, 'validTo'],
  [/a successor but no end$/, 'validTo'],
  [/^has no parent$/, 'parent'],
  [/^short name/, 'shortName'],
  [/^(no chain covers|the operator is)/, 'level'],
];

const listLeaves = (value: unknown, path: PropertyKey[]): [PropertyKey[], string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, at) => listLeaves(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => listLeaves(inner, [...path, name]));
};

/**
 * Returns the path of the field to correct after a directory check rejected a row. The reason contains the field's name,
 * matches a pattern in `fieldsByReason`, or contains the field's value. Returns an empty path if the problem concerns the
 * whole row.
 */
export function locateProblem(reason: string, row: DirectoryTableRow): PropertyKey[] {
  const [, named] = /^(\w+): /.exec(reason) ?? [];
  if (named && Object.hasOwn(row, named)) return [named];
  const known = fieldsByReason.find(([pattern]) => pattern.test(reason));
  if (known) return [known[1]];
  const tokens = new Set(reason.split(/[\s,]+/));
  const leaf = listLeaves(row, []).find(([, value]) => value.length > 1 && tokens.has(value));
  return leaf?.[0] ?? [];
}

const tablesByKind: Readonly<Record<string, DirectoryTableName>> = {
  unit: 'units',
  service: 'services',
  topic: 'topics',
  area: 'areas',
};

/** Returns all pairs of adjacent characters of a code. Similar codes have many pairs in common. */
const listLetterPairs = (code: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, code.length - 1) }, (_, at) => code.slice(at, at + 2)));

const maxSuggestions = 5;

/**
 * Returns the existing codes that are most similar to the unknown code in the reason. Empty if the reason contains no unknown
 * code.
 */
export function suggestCodes(reason: string, directory: object): string[] {
  const [, kind = '', code = ''] = /^unknown (\w+) (\S+)$/.exec(reason) ?? [];
  const table = tablesByKind[kind];
  if (!table) return [];
  const codes = new Set(getDirectoryTableRows(directory, table).map((row) => String(row['code'])));
  const pairs = listLetterPairs(code);
  return [...codes]
    .map((known) => ({
      known,
      percent: computeWordSetSimilarityPercent(pairs, listLetterPairs(known)),
    }))
    .toSorted((a, b) => b.percent - a.percent || (a.known < b.known ? -1 : 1))
    .slice(0, maxSuggestions)
    .map(({ known }) => known);
}
