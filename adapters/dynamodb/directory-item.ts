import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { Directory } from '../../core/directory/directory.ts';

const Packed = z.object({ version: z.string(), body: z.instanceof(Uint8Array) });

/** A directory as attributes of one item: a sixth of its JSON, far below the 400 kB that an item may have. */
export const packed = (directory: Directory): z.infer<typeof Packed> => ({
  version: directory.version,
  body: gzipSync(JSON.stringify(z.encode(Directory, directory))),
});

const json = (body: Uint8Array): unknown =>
  z.unknown().parse(JSON.parse(gunzipSync(body).toString()));

/** The version alone is known without unpacking. */
const unpackedBy =
  (read: (directory: unknown) => Directory) =>
  (item: unknown): { version: string; directory(): Directory } => {
    const { version, body } = Packed.parse(item);
    return { version, directory: () => read(json(body)) };
  };

export const unpacked = unpackedBy((directory) => Directory.parse(directory));

/** Without what its rows say beyond what this version knows. Anything else that is wrong stays wrong. */
const asKnown = (directory: unknown): Directory => {
  const { data, error } = Directory.safeParse(directory);
  if (data) return data;
  for (const issue of error?.issues ?? []) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce<object>(
      (inside, key) => Reflect.get(inside, key),
      Object(directory),
    );
    for (const key of issue.keys) Reflect.deleteProperty(holder, key);
  }
  return Directory.parse(directory);
};

/**
 * For whoever reads and never writes it back: a deploy loads the next directory while functions of the version before are
 * still at work.
 */
export const readable = unpackedBy(asKnown);
