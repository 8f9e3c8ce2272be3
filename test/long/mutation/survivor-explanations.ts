import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Mutant } from './with-mutants.ts';

/** Mutants that tests can't or needn't detect, with the reason. */
const SurvivorExplanations = z.array(
  z.strictObject({
    file: z.string(),
    /** Text in the source file; covers all mutants of that text unless `kind` is set. */
    original: z.string(),
    kind: z.string().optional(),
    replacement: z.string().optional(),
    why: z.string().min(10),
  }),
);
export type SurvivorExplanations = z.infer<typeof SurvivorExplanations>;

export async function readExplained(): Promise<SurvivorExplanations> {
  return SurvivorExplanations.parse(
    JSON.parse(await readFile(join(import.meta.dirname, 'survivors.json'), 'utf8')),
  );
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

export function isExplainedBy(
  mutant: Mutant,
  { file, original, kind, replacement }: SurvivorExplanations[number],
): boolean {
  return (
    file === mutant.file &&
    inOneLine(original) === inOneLine(mutant.original) &&
    (kind ?? mutant.kind) === mutant.kind &&
    (replacement === undefined || inOneLine(replacement) === inOneLine(mutant.replacement))
  );
}
