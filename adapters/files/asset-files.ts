import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** Content types keyed by file suffix. Files with other suffixes are not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

export type AssetFile = {
  kind: string;
  content: Buffer;
  encoding: 'br' | 'gzip' | undefined;
  /** ETag of a static file, derived from its content. */
  tag: string;
  /** Whether the file name contains a content hash, so that browsers may cache the file forever. */
  isForever: boolean;
};

const listFilesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

const hashedFilePattern = /-[A-Z0-9]{8}\.(js|css)$/;

/** Creates a reader of a folder's files by name. Only files listed at start are found, so path traversal is impossible. */
export function createAssetReader(folder: string) {
  const names = new Set(listFilesBelow(folder));
  const found = new Map<string, AssetFile>();
  const read = (name: string, accepted: string): AssetFile | undefined => {
    const kind = contentTypes[extname(name)];
    if (!kind || !names.has(name)) return undefined;
    const [encoding, ending = ''] =
      encodings.find(([candidate, end]) => accepted.includes(candidate) && names.has(name + end)) ??
      [];
    const content = readFileSync(join(folder, name + ending));
    const tag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
    return { kind, content, encoding, tag, isForever: hashedFilePattern.test(name) };
  };
  return {
    /**
     * Finds a file by name; returns undefined if there is none. The content is compressed if the client accepts Brotli or
     * gzip.
     */
    find: (name: string, accepted = ''): AssetFile | undefined => {
      const key = `${name} ${encodings.find(([encoding]) => accepted.includes(encoding))?.[0] ?? ''}`;
      const known = found.get(key) ?? read(name, accepted);
      if (known) found.set(key, known);
      return known;
    },
    text: (name: string): string => readFileSync(join(folder, name), 'utf8'),
  };
}
export type AssetReader = ReturnType<typeof createAssetReader>;
