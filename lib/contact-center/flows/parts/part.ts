import type { Block, InCalls } from '../../flow-builder/block.ts';
import { together } from '../../flow-builder/flow.ts';
import type { FlowType } from '../../flow-language/flow-type.ts';

/** Some blocks of a flow. That all they lead to exists is seen when the flow is compiled. */
export type Part<In extends FlowType = InCalls> = {
  readonly [name: string]: Block<string, In>;
};

/** One flow of several parts; it begins with the first block of the first. */
export const whole = <In extends FlowType>(...parts: readonly Part<In>[]): Part<In> =>
  parts.reduce<Part<In>>((before, part) => together(before, part), {});
