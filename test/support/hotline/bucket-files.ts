import { join } from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const Lying = z.object({ key: z.string(), tags: z.string() });

/** Reads the files in a run's S3 buckets from its database and returns each file's tags by key. */
export function lyingFiles(dataDirectory: string): Map<string, string> {
  const store = new DatabaseSync(join(dataDirectory, 'hotline.sqlite'), { readOnly: true });
  const rows = store.prepare('SELECT key, tags FROM s3_objects').all();
  store.close();
  return new Map(rows.map((row) => Lying.parse(row)).map(({ key, tags }) => [key, tags]));
}
