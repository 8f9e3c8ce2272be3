import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UserGuideStore } from '../../core/guides/guide.ts';

/** Creates a reader of the user guides in a folder. It reads each file only once per process. */
export function createGuideReader(folder: string): UserGuideStore {
  const cache = new Map<string, Promise<string>>();
  return {
    read(file) {
      const text = cache.get(file) ?? readFile(join(folder, file), 'utf8');
      cache.set(file, text);
      return text;
    },
  };
}
