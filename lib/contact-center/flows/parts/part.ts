import type { Block, InCalls } from '../../flow-builder/block.ts';
import { together } from '../../flow-builder/flow.ts';
import type { FlowType } from '../../flow-language/flow-type.ts';

/** Named flow blocks. Branch targets outside the part are checked when the whole flow is compiled. */
export type Part<In extends FlowType = InCalls> = {
  readonly [name: string]: Block<string, In>;
};

/** Merges flow parts into one flow, which starts with the first block of the first part. Throws on duplicate block names. */
export const whole = <In extends FlowType>(...parts: readonly Part<In>[]): Part<In> =>
  parts.reduce<Part<In>>((before, part) => together(before, part), {});
