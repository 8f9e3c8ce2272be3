import { type Explained, isExplainedBy } from './explained.ts';
import type { Mutant } from './with-mutants.ts';

type Seen = {
  mutants: readonly Mutant[];
  killed: ReadonlySet<string>;
  met: ReadonlySet<string>;
  explained: Explained;
  /** Every slip was tried: then an explanation without one is out of date. */
  isWhole: boolean;
};

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);

/** What nobody noticed, as lines; how many of them nobody has explained, and how many explanations explain nothing. */
export const survivorsOf = ({
  mutants,
  killed,
  met,
  explained,
  isWhole,
}: Seen): { told: string[]; unexplained: number; stale: number } => {
  const survivors = mutants.filter(({ id }) => !killed.has(id));
  const unexplained = survivors.filter((one) => !explained.some((why) => isExplainedBy(one, why)));
  const files = new Set(mutants.map(({ file }) => file));
  const stale = explained.filter(
    (why) => isWhole && files.has(why.file) && !survivors.some((one) => isExplainedBy(one, why)),
  );
  return {
    told: [
      ...unexplained.map(
        ({ id, file, line, kind, original, replacement }) =>
          `${met.has(id) ? 'not noticed' : 'not met'}: ${file}:${line} ${kind}: ${inOneLine(original)} => ${inOneLine(replacement)}`,
      ),
      ...stale.map(
        ({ file, original }) => `explained, but noticed: ${file}: ${inOneLine(original)}`,
      ),
    ],
    ...{ unexplained: unexplained.length, stale: stale.length },
  };
};
