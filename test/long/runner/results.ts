import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { CheckName } from './check-names.ts';

/** Stored result of one part of a check, with the tested commit. */
const StoredPart = z.object({
  part: z.string(),
  passed: z.number(),
  failed: z.number(),
  figures: z.array(z.tuple([z.string(), z.union([z.string(), z.number()])])),
  seconds: z.number(),
  commit: z.string(),
  endedAt: z.iso.datetime(),
});
export type StoredPart = z.infer<typeof StoredPart>;

const StoredCheck = z.object({
  check: z.string(),
  seed: z.number(),
  isQuick: z.boolean(),
  commit: z.string(),
  passed: z.number(),
  failed: z.number(),
  seconds: z.number(),
  parts: z.array(StoredPart),
});

/** Identifies a results file; the quick form has its own files. */
export type ResultsKey = { check: CheckName; seed: number; isQuick: boolean };

const nameOf = ({ check, seed, isQuick }: ResultsKey): string =>
  `${check}-${seed}${isQuick ? '-quick' : ''}.json`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const read = async (path: string): Promise<StoredPart[]> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  try {
    return StoredCheck.parse(JSON.parse(text)).parts;
  } catch (cause) {
    throw new Error(`${path} holds no results of a long check: remove it`, { cause });
  }
};

const sumOf = (parts: readonly StoredPart[], field: 'passed' | 'failed' | 'seconds'): number =>
  parts.reduce((sum, part) => sum + part[field], 0);

/** Stores results of parts, one JSON file per check and seed. */
export function openResults(folder = resolve(import.meta.dirname, '../../../.local/long')) {
  return {
    /** Returns the parts that have ended with this seed; a repeated part is included once. */
    parts: (key: ResultsKey): Promise<StoredPart[]> => read(join(folder, nameOf(key))),
    /**
     * Stores a part's result in place of an earlier one. The file is replaced atomically, so that a killed run doesn't damage
     * it.
     */
    async put(key: ResultsKey, part: StoredPart): Promise<void> {
      const path = join(folder, nameOf(key));
      const others = (await read(path)).filter((one) => one.part !== part.part);
      const parts = [...others, part];
      const [passed, failed, seconds] = (['passed', 'failed', 'seconds'] as const).map((field) =>
        sumOf(parts, field),
      );
      const stored = { ...key, commit: part.commit, passed, failed, seconds, parts };
      await mkdir(folder, { recursive: true });
      await writeFile(`${path}.new`, `${JSON.stringify(stored, null, 1)}\n`);
      await rename(`${path}.new`, path);
    },
    /** Returns how long each part took when it last passed, with any seed. */
    async measured({ check, isQuick }: Pick<ResultsKey, 'check' | 'isQuick'>) {
      const names = await readdir(folder).catch(() => []);
      const ending = isQuick ? /^\d+-quick\.json$/ : /^\d+\.json$/;
      const own = names.filter(
        (name) => name.startsWith(`${check}-`) && ending.test(name.slice(check.length + 1)),
      );
      const all = await Promise.all(own.map((name) => read(join(folder, name))));
      const inTime = all
        .flat()
        .filter(({ failed }) => failed === 0)
        .toSorted((a, b) => (a.endedAt < b.endedAt ? -1 : 1));
      return new Map(inTime.map(({ part, seconds }) => [part, seconds]));
    },
  };
}
export type Results = ReturnType<typeof openResults>;
