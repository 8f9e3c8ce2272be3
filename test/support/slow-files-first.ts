import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose test files start a hotline or browser. If one ran last, all other processors would be idle meanwhile. */
const long = [/\/local\/end-to-end\//, /\/long\//, /\/web\/in-browser\//, /\/(bench|bin)\//];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const found = long.findIndex((kind) => kind.test(moduleId));
  return found < 0 ? long.length : found;
};

/** Test sequencer that runs slow kinds of files first, because a fresh checkout has no recorded durations. */
export class SlowFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
