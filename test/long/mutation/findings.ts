import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

/** A result of mutation testing, stored line by line so that the next test process continues from there. */
const Finding = z.discriminatedUnion('kind', [
  /** The mutant is evaluated while its module loads, so it needs its own process. */
  z.object({ kind: z.literal('loaded'), mutants: z.array(z.string()) }),
  z.object({ kind: z.literal('covered'), test: z.string(), mutants: z.array(z.string()) }),
  z.object({ kind: z.literal('killed'), test: z.string(), mutant: z.string() }),
  /** Result of mutation testing: the test fails without a mutant, after an earlier mutant or on its second run. */
  z.object({ kind: z.literal('spoilt'), test: z.string(), mutant: z.string() }),
]);
export type Finding = z.infer<typeof Finding>;

export function storeFinding(path: string, finding: Finding): void {
  appendFileSync(path, `${JSON.stringify(finding)}\n`);
}

export function readFindings(path: string): Finding[] {
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => Finding.parse(JSON.parse(line)))
    : [];
}

export function listMutantIds(
  findings: readonly Finding[],
  kind: 'killed' | 'loaded',
): Set<string> {
  return new Set(
    findings.flatMap((one) => {
      if (one.kind !== kind) return [];
      return one.kind === 'killed' ? one.mutant : one.mutants;
    }),
  );
}
