import * as z from 'zod';
import { Directory } from './directory.ts';

type Calendar = Directory['calendar'];
type FieldsOf<Rows> = Rows extends readonly (infer Row)[] ? readonly (keyof Row)[] : readonly [];

/**
 * Type of the list of tables in the reference data and in its working calendar. A missing entry in `keyFieldsByTable` is a
 * compile error.
 */
type Tables = {
  [Name in keyof Directory as Directory[Name] extends readonly object[] ? Name : never]: FieldsOf<
    Directory[Name]
  >;
} & { [Name in keyof Calendar as `calendar.${Name}`]: FieldsOf<Calendar[Name]> };

/**
 * Tables of the reference data (directory) that staff can edit, each with the fields that identify a row in addition to its
 * first day of validity.
 */
const keyFieldsByTable = {
  organization: [],
  areas: ['code'],
  otherProvinces: ['code'],
  units: ['code'],
  services: ['code'],
  topicGroups: ['code'],
  topics: ['code'],
  areaRules: ['id'],
  sla: ['priority'],
  chains: ['id'],
  ladder: ['percent'],
  life: [],
  reasons: ['action', 'code'],
  answerTemplates: ['code'],
  denunciation: ['id'],
  receptionOffices: ['code'],
  announcements: ['code'],
  articles: ['code'],
  programmes: ['code'],
  wording: ['key', 'lang'],
  retention: ['id'],
  people: ['unit', 'role', 'name'],
  'calendar.officialTo': [],
  'calendar.officeHours': [],
  'calendar.unitHours': ['unit'],
  'calendar.daysOff': ['date'],
  'calendar.workedDays': ['date'],
  'calendar.proposedDaysOff': ['date'],
  'calendar.khmerFestivals': ['festival', 'date'],
} as const satisfies Tables;

const isTableName = (name: unknown): name is keyof typeof keyFieldsByTable =>
  typeof name === 'string' && Object.hasOwn(keyFieldsByTable, name);

/** Name of a reference data table, such as `topics` or `calendar.daysOff`. */
export const DirectoryTableName = z.custom<keyof typeof keyFieldsByTable>(
  isTableName,
  'table-unknown',
);
export type DirectoryTableName = z.infer<typeof DirectoryTableName>;

export const directoryTableNames: readonly DirectoryTableName[] =
  Object.keys(keyFieldsByTable).filter(isTableName);

/** Returns the fields that identify a row of the table in addition to its first day of validity. */
export function listKeyFields(table: DirectoryTableName): readonly string[] {
  return keyFieldsByTable[table];
}

export const DirectoryTableRow = z.record(z.string(), z.unknown());
export type DirectoryTableRow = z.infer<typeof DirectoryTableRow>;

const Rows = z.array(DirectoryTableRow);

/** Splits the name of a table at the dot. A value that is not a list counts as a table with one row and one field. */
const splitTableName = (
  table: DirectoryTableName,
): { outer: string; inner: string | undefined; last: string } => {
  const [outer = table, inner] = table.split('.');
  return { outer, inner, last: inner ?? outer };
};

const schemaByTable: Readonly<Record<string, z.core.$ZodType>> = {
  ...Directory.shape,
  ...Object.fromEntries(
    Object.entries(Directory.shape.calendar.shape).map(([name, part]) => [
      `calendar.${name}`,
      part,
    ]),
  ),
};

export function getDirectoryRowSchema(table: DirectoryTableName): z.core.$ZodType<unknown> {
  const schema = schemaByTable[table];
  if (schema instanceof z.ZodArray) return schema.element;
  return z.strictObject({ [splitTableName(table).last]: schema ?? z.never() });
}

/** Returns the rows of a reference data table in their stored order. */
export function getDirectoryTableRows(
  directory: object,
  table: DirectoryTableName,
): DirectoryTableRow[] {
  const { outer, inner, last } = splitTableName(table);
  const part = DirectoryTableRow.parse(directory)[outer];
  const value = inner ? DirectoryTableRow.parse(part)[inner] : part;
  return Array.isArray(value) ? Rows.parse(value) : [{ [last]: value }];
}

/**
 * Returns the key of a row in its reference data table, such as `SO_YT@2021-12-03`, or `SO_YT` without a first day of
 * validity.
 */
export function toDirectoryRowKey(table: DirectoryTableName, row: DirectoryTableRow): string {
  const fields: readonly string[] = keyFieldsByTable[table];
  const name = fields.map((field) => String(row[field])).join('/') || splitTableName(table).last;
  const { validFrom = null } = row;
  return validFrom === null ? name : `${name}@${validFrom}`;
}

const compareValues = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a ?? ''), String(b ?? '')];
  return one === other ? 0 : one < other ? -1 : 1;
};

const sortRows = (
  table: DirectoryTableName,
  rows: readonly DirectoryTableRow[],
): DirectoryTableRow[] => {
  const fields: readonly string[] = [...keyFieldsByTable[table], 'validFrom'];
  return rows.toSorted((a, b) =>
    fields.reduce((order, field) => order || compareValues(a[field], b[field]), 0),
  );
};

/** Returns a copy of the reference data with the given rows in place of those of the table, sorted by their key fields. */
export function replaceDirectoryTableRows(
  directory: object,
  table: DirectoryTableName,
  rows: readonly DirectoryTableRow[],
): object {
  const { outer, inner, last } = splitTableName(table);
  const isList = schemaByTable[table] instanceof z.ZodArray;
  const value = isList ? sortRows(table, rows) : rows[0]?.[last];
  if (!inner) return { ...directory, [outer]: value };
  return {
    ...directory,
    [outer]: {
      ...DirectoryTableRow.parse(DirectoryTableRow.parse(directory)[outer]),
      [inner]: value,
    },
  };
}
