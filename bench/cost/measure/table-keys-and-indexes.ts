import * as z from 'zod';
import type { TableKeysAndIndexes } from './capacity-units.ts';

const KeySchema = z
  .array(z.object({ AttributeName: z.string() }))
  .transform((keys) => keys.map(({ AttributeName }) => AttributeName));

const Index = z
  .object({
    IndexName: z.string(),
    KeySchema,
    Projection: z.object({
      ProjectionType: z.enum(['ALL', 'INCLUDE', 'KEYS_ONLY']),
      NonKeyAttributes: z.array(z.string()).default([]),
    }),
  })
  .transform(({ IndexName: name, KeySchema: keys, Projection }) => ({
    name,
    keys,
    projects: Projection.ProjectionType === 'ALL' ? ('all' as const) : Projection.NonKeyAttributes,
  }));

const Described = z
  .object({
    Table: z.object({ KeySchema, GlobalSecondaryIndexes: z.array(Index).default([]) }),
  })
  .transform(
    ({ Table }): TableKeysAndIndexes => ({
      keys: Table.KeySchema,
      indexes: Table.GlobalSecondaryIndexes,
    }),
  );

/** Reads a table's keys and indexes, which determine write units, from DynamoDB's description of the table. */
export function parseTableKeysAndIndexes(description: unknown): TableKeysAndIndexes {
  return Described.parse(description);
}
