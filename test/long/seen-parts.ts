import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod';

/** What a part of a campaign has seen, led to its end. */
const SeenPart = z.object({
  part: z.string(),
  passed: z.number(),
  failed: z.number(),
  figures: z.array(z.tuple([z.string(), z.union([z.string(), z.number()])])),
});
export type SeenPart = z.infer<typeof SeenPart>;

const folder = resolve(import.meta.dirname, '../../.local/campaigns');

type Campaign = { campaign: string; seed: number };

const fileOf = ({ campaign, seed }: Campaign): string =>
  resolve(folder, `${campaign}-${seed}.json`);

/** What whole parts have seen with this seed so far. */
export const keptParts = async (campaign: Campaign): Promise<SeenPart[]> => {
  try {
    return z.array(SeenPart).parse(JSON.parse(await readFile(fileOf(campaign), 'utf8')));
  } catch {
    return [];
  }
};

/** Those of `parts` that have been seen with this seed, in their order. */
const inOrder = (seen: readonly SeenPart[], parts: readonly string[]): SeenPart[] =>
  parts.flatMap((part) => seen.find((one) => one.part === part) ?? []);

/**
 * Keeps what whole parts have seen: a campaign of hours may be led part by part, with the same seed. Tells all of them as
 * soon as none is missing.
 */
export const keepParts = async (
  { parts, ...campaign }: Campaign & { parts: readonly string[] },
  seen: readonly SeenPart[],
): Promise<SeenPart[] | undefined> => {
  await mkdir(folder, { recursive: true });
  const all = inOrder([...seen, ...(await keptParts(campaign))], parts);
  await writeFile(fileOf(campaign), JSON.stringify(all, null, 1));
  return all.length === parts.length ? all : undefined;
};

/** The figures of parts of one kind: what has the same name is added up; of some the highest is told. */
export const addedFigures = (
  all: readonly SeenPart[],
  highest: ReadonlySet<string> = new Set(),
): SeenPart['figures'] => {
  const sums = new Map<string, number>();
  for (const [name, figure] of all.flatMap(({ figures }) => figures)) {
    const [before, now] = [sums.get(name) ?? 0, Number(figure)];
    sums.set(name, highest.has(name) ? Math.max(before, now) : before + now);
  }
  return [...sums];
};

export const sumOfParts = (all: readonly SeenPart[], count: 'passed' | 'failed'): number =>
  all.reduce((sum, one) => sum + one[count], 0);
