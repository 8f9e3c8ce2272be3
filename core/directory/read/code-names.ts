import { lowercaseFirstLetter } from '../../text/lowercase-first-letter.ts';
import { getStartOfLocalDate, type LocalDate, toLocalDate } from '../../time/local-date.ts';
import { Area } from '../model/areas/area.ts';
import { getRowPeriod, isInForceOn } from '../model/row-validity.ts';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  getDirectoryTableRows,
} from '../model/tables.ts';
import { formatDistinctAreaName } from './areas/area-hint.ts';

/**
 * Names of units, areas, services, topics and topic groups by their codes. A code followed by `@` and the first day of a row,
 * such as `29254@2025-07-01`, has the name of this row; without a first day, as in `29254@`, that of the first row.
 */
export type CodeNames = Readonly<Record<string, string>>;

/** Returns the names that the codes in the texts had on the day. */
export type CodeNamer = (texts: readonly string[], on: Date) => CodeNames;

const nameFields: readonly (readonly [table: DirectoryTableName, field: string])[] = [
  ['units', 'name'],
  ['areas', 'fullName'],
  ['services', 'short'],
  ['topics', 'name'],
  ['topicGroups', 'name'],
];

/** Returns the valid rows of the areas. An edited directory can contain invalid ones. */
const parseAreas = (directory: object): Area[] =>
  getDirectoryTableRows(directory, 'areas').flatMap((row) => Area.safeParse(row).data ?? []);

type NamedRow = { row: DirectoryTableRow; name: string };
type RowsByCode = ReadonlyMap<string, readonly NamedRow[]>;

const indexRows = (directory: object): RowsByCode => {
  const rows = nameFields.flatMap(([table, field]) =>
    getDirectoryTableRows(directory, table).map((row) => ({ row, name: String(row[field] ?? '') })),
  );
  return Map.groupBy(
    rows.filter(({ name }) => name !== ''),
    ({ row }) => String(row['code']),
  );
};

const getLastDay = ({ row }: NamedRow): LocalDate => getRowPeriod(row)?.validTo ?? '';

/** Returns the row in force on the day. If there is none, returns the last row that had ended by then, or the first row. */
const findRowOn = (rows: readonly NamedRow[], on: LocalDate): NamedRow | undefined => {
  const ended = rows.filter((one) => getLastDay(one) !== '' && getLastDay(one) < on);
  return (
    rows.find(({ row }) => isInForceOn(row, on)) ??
    ended.toSorted((a, b) => (getLastDay(a) < getLastDay(b) ? -1 : 1)).at(-1) ??
    rows[0]
  );
};

/** Returns the area's name inside a sentence, with its parent if another area had this name on the day or its last day. */
const nameArea = (named: NamedRow, areas: readonly Area[], on: LocalDate): string => {
  const { code, validFrom = null } = named.row;
  const area = areas.find((one) => one.code === code && one.validFrom === validFrom);
  const lastDay = getLastDay(named);
  const day = lastDay !== '' && lastDay < on ? lastDay : on;
  return lowercaseFirstLetter(
    area ? formatDistinctAreaName({ areas }, area, getStartOfLocalDate(day)) : named.name,
  );
};

/** Returns the name of a unit in an area, such as "UBND phường 7". Undefined if the unit does not exist once per area. */
const nameUnitInArea = (
  token: string,
  { rows, areas }: { rows: RowsByCode; areas: readonly Area[] },
  on: LocalDate,
): string | undefined => {
  const [unitCode = '', areaCode] = token.split(':');
  const unit = findRowOn(rows.get(unitCode) ?? [], on);
  const area = findRowOn(rows.get(areaCode ?? '') ?? [], on);
  return unit && area
    ? `${unit.row['nameInArea'] ?? unit.name} ${nameArea(area, areas, on)}`
    : undefined;
};

const listTokens = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => text.split(/[\s,/]+/))
      .flatMap((token) => {
        const [code = ''] = token.split('@');
        return [code, ...code.split(':')];
      }),
  ),
];

/** Creates a function that finds the names of codes in a directory. */
export function createCodeNamer(directory: object): CodeNamer {
  const rows = indexRows(directory);
  const areas = parseAreas(directory);
  return (texts, day) => {
    const on = toLocalDate(day);
    const names = listTokens(texts).flatMap((token): [string, string | undefined][] => {
      if (token.includes(':')) return [[token, nameUnitInArea(token, { rows, areas }, on)]];
      const versions = rows.get(token) ?? [];
      return [
        [token, findRowOn(versions, on)?.name],
        ...versions.map(({ row, name }): [string, string] => [
          `${token}@${row['validFrom'] ?? ''}`,
          name,
        ]),
      ];
    });
    return Object.fromEntries(
      names.flatMap(([code, name]) => (name === undefined ? [] : [[code, name]])),
    );
  };
}

/** Returns all texts in a directory row, in which codes can occur. */
export function listRowTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(listRowTexts)
    : [];
}

/**
 * Returns the name of the row with this key, such as "Sở Y tế" for `SO_YT@2021-12-03`. For a key of several codes, returns
 * their names. Other parts of the key are shown by `label`. Undefined if the key contains no code with a name.
 */
export function getRowNameByKey(
  key: string,
  names: CodeNames,
  label: (part: string) => string,
): string | undefined {
  const own = names[key];
  if (own !== undefined) return own;
  const parts = (key.split('@')[0] ?? '').split('/');
  return parts.some((part) => names[part] !== undefined)
    ? parts.map((part) => names[part] ?? label(part)).join(' · ')
    : undefined;
}
