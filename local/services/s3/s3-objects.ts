import * as z from 'zod';
import type { SqliteStore } from '../../sqlite-store.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS s3_objects (
    bucket TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, type TEXT NOT NULL, cache TEXT,
    tags TEXT NOT NULL, put INTEGER NOT NULL, PRIMARY KEY (bucket, key)
  );
`;

export type S3Tags = Record<string, string>;

export type S3Object = {
  body: Uint8Array;
  type: string;
  cacheControl: string | undefined;
  tags: S3Tags;
  putAt: Date;
};

export type S3ObjectLocation = { bucket: string; key: string };

export type S3ObjectStore = {
  put(place: S3ObjectLocation, object: S3Object): void;
  find(place: S3ObjectLocation): S3Object | undefined;
  tag(place: S3ObjectLocation, tags: S3Tags): void;
  remove(place: S3ObjectLocation): void;
};

const Row = z
  .object({
    body: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    type: z.string(),
    cache: z.string().nullable(),
    tags: z.string(),
    put: z.number(),
  })
  .transform(({ body, type, cache, tags, put }) => ({
    body,
    type,
    cacheControl: cache ?? undefined,
    tags: z.record(z.string(), z.string()).parse(JSON.parse(tags)),
    putAt: new Date(put),
  }));

/** Opens the store of S3 objects in the local run's database file. Confirmed writes survive when the process is killed. */
export function createS3ObjectStore(store: SqliteStore): S3ObjectStore {
  store.exec(tables);
  const put = store.prepare('INSERT OR REPLACE INTO s3_objects VALUES (?, ?, ?, ?, ?, ?, ?)');
  const find = store.prepare('SELECT * FROM s3_objects WHERE bucket = ? AND key = ?');
  const tag = store.prepare('UPDATE s3_objects SET tags = ? WHERE bucket = ? AND key = ?');
  const remove = store.prepare('DELETE FROM s3_objects WHERE bucket = ? AND key = ?');
  return {
    put: ({ bucket, key }, { body, type, cacheControl = null, tags, putAt }) =>
      void put.run(bucket, key, body, type, cacheControl, JSON.stringify(tags), putAt.getTime()),
    find: ({ bucket, key }) => {
      const row = find.get(bucket, key);
      return row && Row.parse(row);
    },
    tag: ({ bucket, key }, tags) => void tag.run(JSON.stringify(tags), bucket, key),
    remove: ({ bucket, key }) => void remove.run(bucket, key),
  };
}
