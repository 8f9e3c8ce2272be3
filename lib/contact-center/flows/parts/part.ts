import type { FlowType } from '../../../../flow-tools/language/flow-type.ts';
import type { CallFlowType, FlowBlock } from '../../flow-builder/block.ts';
import { mergeBlocks } from '../../flow-builder/flow.ts';

/**
 * Part of a contact flow: blocks keyed by name. Branches may lead out of the part, so their targets are checked only when
 * the whole flow is compiled.
 */
export type FlowPart<In extends FlowType = CallFlowType> = {
  readonly [name: string]: FlowBlock<string, In>;
};

/**
 * Merges parts of a contact flow into one flow, which starts with the first block of the first part. Throws if a block name
 * occurs twice.
 */
export function mergeParts<In extends FlowType>(...parts: readonly FlowPart<In>[]): FlowPart<In> {
  return parts.reduce<FlowPart<In>>((before, part) => mergeBlocks(before, part), {});
}
