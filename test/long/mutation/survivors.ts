import { type Explained, isExplainedBy } from './explained.ts';
import type { Mutant } from './with-mutants.ts';

type SurvivorsResult = {
  mutants: readonly Mutant[];
  killed: ReadonlySet<string>;
  met: ReadonlySet<string>;
  explained: Explained;
  /** Every slip was tried: then an explanation without one is out of date. */
  isWhole: boolean;
};

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);

export type Survivors = {
  /** Mutants that no test detects and nobody has explained. */
  survivors: { text: string; file: string }[];
  /** Explanations of mutants that a test does detect. */
  stale: string[];
};

export const survivorsOf = ({
  mutants,
  killed,
  met,
  explained,
  isWhole,
}: SurvivorsResult): Survivors => {
  const left = mutants.filter(({ id }) => !killed.has(id));
  const unexplained = left.filter((one) => !explained.some((why) => isExplainedBy(one, why)));
  const files = new Set(mutants.map(({ file }) => file));
  const stale = explained.filter(
    (why) => isWhole && files.has(why.file) && !left.some((one) => isExplainedBy(one, why)),
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
};
