import type { CheckName } from './check-names.ts';
import type { LongOptions, OwnOptions } from './options.ts';

/** A named number, or text that already has its unit, for the results file and `docs/trust.md`. */
export type Figure = [name: string, value: string | number];

/** Result of one part. `failed` counts what did not hold; a part with `failed` 0 is not repeated with the same seed. */
export type PartResult = { passed: number; failed: number; figures: Figure[] };

export type Progress = {
  done: number;
  total: number;
  /** What was done, in a few words, such as `12 tickets escalated`. */
  summary?: string;
};

/** What the command gives to a check: one object for all its parts, which run one after the other. */
export type CheckContext = {
  options: LongOptions;
  /**
   * Returns the folder with the synthesized local assembly (`cdk.out`), its compile cache and the database as it is after a
   * deployment. It is created at the first call and shared by all checks of the command.
   */
  assembly(): Promise<string>;
  /** Prints one line with the check, the part, the elapsed time and the estimate. */
  log(line: string): void;
  /** Reports how far the part is. Cheap: call it as often as you like, the command prints it now and then. */
  progress(progress: Progress): void;
  /**
   * Prints a failure at once with the command that repeats it: the part with its seed, or what `repeat` narrows it down to.
   * A part with such a failure never counts as passed.
   */
  fail(failure: string, repeat?: OwnOptions): void;
  /** Registers a clean-up that runs when the check ends; see `shared-resource.ts` for what several parts share. */
  atEnd(cleanUp: () => Promise<void>): void;
};

export type SectionPart = PartResult & { part: string };

/** A section of `docs/trust.md`, written when every part that it covers has ended with one seed. */
export type TrustSection = {
  /** Marks the section's place in the page; it stays the same when the title changes. */
  id: string;
  title: string;
  /** One sentence without technical terms, for a head of department. */
  promise: string;
  /** What the figures do not show, in sentences. */
  limits?: readonly string[];
  /** Names of figures that stay in the results file only. */
  omits?: readonly string[];
  /** First words of the names of the parts that it covers; all parts if missing. */
  parts?: string;
  /** Combines the figures of the parts; they are listed one after the other if missing. */
  figures?(parts: readonly SectionPart[]): Figure[];
};

/** A long check: `npm run long -- --only <name>`. */
export type Check = {
  name: CheckName;
  /** One sentence that ends with a full stop. */
  proves: string;
  /** About how long it takes on two cores. */
  minutes: { quick: number; whole: number };
  /** Returns the names of its parts. Each part runs on its own and is what a run that was cut off continues with. */
  parts(options: LongOptions): readonly string[];
  run(part: string, context: CheckContext): Promise<PartResult>;
  sections: readonly TrustSection[];
};
