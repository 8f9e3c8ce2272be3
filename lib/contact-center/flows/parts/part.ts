import type { CallFlowType, FlowBlock } from '../../flow-builder/block.ts';
import { mergeBlocks } from '../../flow-builder/flow.ts';
import type { FlowType } from '../../flow-language/flow-type.ts';

/**
 * Named flow blocks, to be merged into a flow. Branch targets outside the part are checked when the whole flow is compiled.
 */
export type FlowPart<In extends FlowType = CallFlowType> = {
  readonly [name: string]: FlowBlock<string, In>;
};

/** Merges flow parts into one flow, which starts with the first block of the first part. Throws on a duplicate block name. */
export function mergeParts<In extends FlowType>(...parts: readonly FlowPart<In>[]): FlowPart<In> {
  return parts.reduce<FlowPart<In>>((before, part) => mergeBlocks(before, part), {});
}
