import * as z from 'zod';
import {
  type OpenDataColumn,
  openDataRequestColumns,
  openDataStatisticsColumns,
} from '../../open-data/columns.ts';

const schemaByColumnType: Record<OpenDataColumn['type'], z.ZodType> = {
  string: z.string(),
  yearmonth: z.string(),
  datetime: z.iso.datetime({ offset: true }),
  number: z.number(),
  integer: z.int(),
  boolean: z.boolean(),
};

/** Returns the metadata of a field: its English description, which is read only when the documentation is rendered. */
const toFieldMeta = (column: OpenDataColumn) => ({
  get description() {
    return column.description.en;
  },
});

const toFieldSchema = (column: OpenDataColumn): z.ZodType => {
  const schema = schemaByColumnType[column.type];
  return (column.isRequired ? schema : schema.nullable()).meta(toFieldMeta(column));
};

/**
 * Columns of open data files with ticket counts. Counts from 1 to 4 are published as `<5`, so that individuals cannot be
 * identified.
 */
const protectedCountColumns = new Set(['received', 'done', 'due', 'late', 'overdue']);
const PublishedCountField = z.union([z.int(), z.literal('<5')]).nullable();

const toRowSchema = (columns: readonly OpenDataColumn[]) =>
  z.strictObject(
    Object.fromEntries(
      columns.map((column) => [
        column.name,
        protectedCountColumns.has(column.name)
          ? PublishedCountField.meta(toFieldMeta(column))
          : toFieldSchema(column),
      ]),
    ),
  );

const publicationFields = { madeAt: z.iso.datetime({ offset: true }), license: z.string() };

export const OpenDataRequestsResponse = z.strictObject({
  ...publicationFields,
  total: z.int().meta({
    description:
      'Total number of rows without updated_since. A client that has more rows holds withdrawn rows.',
  }),
  requests: z.array(toRowSchema(openDataRequestColumns)),
});

export const OpenDataStatisticsResponse = z.strictObject({
  ...publicationFields,
  figures: z.array(toRowSchema(openDataStatisticsColumns)),
});

const Field = z.looseObject({
  name: z.string(),
  type: z.string(),
  title: z.string(),
  description: z.string(),
});

/** Descriptor of the open data files in the format "Data Package" of Frictionless Data. */
export const DataPackageResponse = z.looseObject({
  profile: z.literal('tabular-data-package'),
  name: z.string(),
  title: z.string(),
  licenses: z.array(z.strictObject({ name: z.string(), path: z.string(), title: z.string() })),
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      schema: z.looseObject({ fields: z.array(Field), primaryKey: z.array(z.string()) }),
    }),
  ),
});
