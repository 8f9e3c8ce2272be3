import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { upgradeStoredDirectory } from '../../../core/directory/change/upgrade-stored-rows.ts';
import { Directory } from '../../../core/directory/model/directory.ts';
import { createLazyObject } from '../../../core/shared/lazy.ts';

const PackedDirectory = z.object({ version: z.string(), body: z.instanceof(Uint8Array) });

/**
 * Compresses the directory for a single table item. The compressed directory is a sixth of the size of the JSON, far below
 * DynamoDB's limit of 400 kB.
 */
export function packDirectory(directory: Directory): z.infer<typeof PackedDirectory> {
  return {
    version: directory.version,
    body: gzipSync(JSON.stringify(z.encode(Directory, directory))),
  };
}

const parsePackedJson = (body: Uint8Array): unknown =>
  upgradeStoredDirectory(z.unknown().parse(JSON.parse(gunzipSync(body).toString())));

/** Returns a reader of compressed directories. The directory's version is available without decompressing. */
const createUnpacker =
  (read: (directory: unknown) => Directory) =>
  (item: unknown): { version: string; directory(): Directory } => {
    const { version, body } = PackedDirectory.parse(item);
    return { version, directory: () => read(parsePackedJson(body)) };
  };

export const unpackDirectory = createUnpacker((directory) => Directory.parse(directory));

/** Parses a value and drops fields that this version of the code does not know. Throws on every other schema error. */
const parseLeniently = <Schema extends z.ZodType>(
  schema: Schema,
  stored: unknown,
): z.output<Schema> => {
  const { data, error } = schema.safeParse(stored);
  if (data !== undefined) return data;
  for (const issue of error?.issues ?? []) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce<object>(
      (inside, key) => Reflect.get(inside, key),
      Object(stored),
    );
    for (const key of issue.keys) Reflect.deleteProperty(holder, key);
  }
  return schema.parse(stored);
};

/**
 * Returns a directory whose tables are parsed when they are first read, because a cold start needs only some of them. Reading
 * a table throws on a schema error. Unknown tables are left out.
 */
const parseTablesOnFirstUse = (stored: unknown): Directory => {
  const tables = z.record(z.string(), z.unknown()).parse(stored);
  return createLazyObject<Directory>(Directory.shape, (name) => {
    try {
      const table = parseLeniently(Directory.shape[name], tables[name]);
      Reflect.deleteProperty(tables, name); // no longer needed
      return table;
    } catch (cause) {
      throw new Error(`The stored directory has invalid rows in ${name}`, { cause });
    }
  });
};

/**
 * Reads compressed directories for consumers that never write them back. Unknown fields are dropped, because a deployment may
 * store a newer format while old functions still run.
 */
export const unpackDirectoryLeniently = createUnpacker(parseTablesOnFirstUse);

/**
 * Maximum number of characters for storing the changed rows as text. Longer texts are compressed, so that a change of many
 * rows fits into a DynamoDB item of 400 kB.
 */
const maxReadableLength = 100_000;

/** Returns the changed rows as JSON text. Texts longer than `maxReadableLength` are compressed with gzip. */
export function packChangedRows(rows: unknown): string | Uint8Array {
  const text = JSON.stringify(rows);
  return text.length <= maxReadableLength ? text : gzipSync(text);
}

export function unpackChangedRows(packed: unknown): unknown {
  const text = z
    .union([z.string(), z.instanceof(Uint8Array).transform((body) => gunzipSync(body).toString())])
    .parse(packed);
  return z.unknown().parse(JSON.parse(text));
}
