import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  directoryTableNames,
  getDirectoryRowSchema,
} from '../../../core/directory/model/tables.ts';
import { directoryFieldLabels } from '../../../i18n/console-administration.ts';

const JsonSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});

/** Returns the names of all fields of a schema, also those of nested objects. */
const listFieldNames = (schema: unknown): string[] => {
  const {
    properties = {},
    items,
    anyOf = [],
    oneOf = [],
    allOf = [],
  } = JsonSchema.safeParse(schema).data ?? {};
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => [name, ...listFieldNames(inner)]),
    ...[items, ...anyOf, ...oneOf, ...allOf].flatMap((inner) =>
      inner === undefined ? [] : listFieldNames(inner),
    ),
  ];
};

const fields = directoryTableNames.map(
  (table) =>
    [
      table,
      listFieldNames(
        z.toJSONSchema(getDirectoryRowSchema(table), { io: 'input', unrepresentable: 'any' }),
      ),
    ] as const,
);

test.each(['vi', 'en'] as const)(
  'every field of the directory tables has a label in %s',
  (lang) => {
    const missing = fields.flatMap(([table, names]) =>
      names
        .filter((name) => !Object.hasOwn(directoryFieldLabels[lang], name))
        .map((name) => `${table} ${name}`),
    );
    expect(fields.every(([, names]) => names.length > 0)).toBe(true);
    expect([...new Set(missing)]).toEqual([]);
  },
);
