import { isExplainedBy, type SurvivorExplanations } from './survivor-explanations.ts';
import type { Mutant } from './with-mutants.ts';

type SurvivorsResult = {
  mutants: readonly Mutant[];
  killed: ReadonlySet<string>;
  met: ReadonlySet<string>;
  explained: SurvivorExplanations;
  /** True if every mutant was tested, so that an explanation without a mutant is outdated. */
  isWhole: boolean;
};

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);

export type Survivors = {
  /** Undetected mutants without an explanation in `survivors.json`. */
  survivors: { text: string; file: string }[];
  /** Explanations in `survivors.json` of mutants that a test does detect. */
  stale: string[];
};

export function survivorsOf({
  mutants,
  killed,
  met,
  explained,
  isWhole: isFullRun,
}: SurvivorsResult): Survivors {
  const left = mutants.filter(({ id }) => !killed.has(id));
  const unexplained = left.filter((one) => !explained.some((why) => isExplainedBy(one, why)));
  const files = new Set(mutants.map(({ file }) => file));
  const stale = explained.filter(
    (why) => isFullRun && files.has(why.file) && !left.some((one) => isExplainedBy(one, why)),
  );
  return {
    survivors: unexplained.map(({ id, file, line, kind, original, replacement }) => ({
      file,
      text: `${met.has(id) ? 'not detected' : 'not covered'}: ${file}:${line} ${kind}: ${inOneLine(original)} => ${inOneLine(replacement)}`,
    })),
    stale: stale.map(
      ({ file, original }) => `explained, but detected: ${file}: ${inOneLine(original)}`,
    ),
  };
}
