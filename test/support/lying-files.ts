import { join } from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const Lying = z.object({ key: z.string(), tags: z.string() });

/** What lies in a run's buckets, read beside it: the tags of each file by its key. */
export const lyingFiles = (dataDirectory: string): Map<string, string> => {
  const store = new DatabaseSync(join(dataDirectory, 'hotline.sqlite'), { readOnly: true });
  const rows = store.prepare('SELECT key, tags FROM s3_objects').all();
  store.close();
  return new Map(rows.map((row) => Lying.parse(row)).map(({ key, tags }) => [key, tags]));
};
