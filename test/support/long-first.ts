import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whoever starts a hotline or a browser: were one of them the last, all but one processor would wait for it. */
const long = [/\/local\/whole\//, /\/long\//, /\/web\/in-browser\//, /\/(bench|bin)\//];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const found = long.findIndex((kind) => kind.test(moduleId));
  return found < 0 ? long.length : found;
};

/** The order in which files are run, by what they are: a fresh checkout knows nothing of how long each took. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
