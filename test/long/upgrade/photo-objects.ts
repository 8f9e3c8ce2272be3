import { join } from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { toPhotoObjectKey, toThumbnailObjectKey } from '../../../adapters/s3/photo-key.ts';
import { Photo } from '../../../core/ticket/model/fields/photo.ts';
import type { WatchedRun } from '../watched-run.ts';

const Text = z.object({ S: z.string() });
const Listing = z.object({
  Item: z.object({
    type: z.object({ S: z.literal('ticket') }),
    code: Text,
    photos: z.object({ L: z.array(z.object({ M: z.object({ id: Text, type: Text }) })) }),
  }),
});
const Named = Photo.pick({ id: true, type: true });

const keysIn = (line: string): string[] => {
  const { Item } = Listing.safeParse(JSON.parse(line)).data ?? {};
  const { code, photos } = Item ?? { code: { S: '' }, photos: { L: [] } };
  return photos.L.flatMap(({ M: { id, type } }) => {
    const photo = Named.parse({ id: id.S, type: type.S });
    return [toPhotoObjectKey(code.S, photo), toThumbnailObjectKey(code.S, photo)];
  });
};

/** Returns the photo bucket, recognized by the permission to remove object tags. */
const bucketOf = async (run: WatchedRun): Promise<string> => {
  const { rights } = await run.rights();
  const tagged = rights.find(({ action }) => action === 's3:DeleteObjectTagging');
  return /^arn:aws:s3:::([^/]+)/.exec(tagged?.resource ?? '')?.[1] ?? '';
};

/** Creates objects for the table's photos, so that functions can tag them; the content isn't read. */
export async function createPhotoObjects(run: WatchedRun, lines: readonly string[]): Promise<void> {
  const bucket = await bucketOf(run);
  const store = new DatabaseSync(join(run.dataDirectory, 'hotline.sqlite'), { timeout: 10_000 });
  try {
    const put = store.prepare(
      "INSERT OR REPLACE INTO s3_objects (bucket, key, body, type, tags, put) VALUES (?, ?, x'00', 'image/jpeg', '{}', 0)",
    );
    for (const key of lines.flatMap(keysIn)) put.run(bucket, key);
  } finally {
    store.close();
  }
}
