import type { FlowChannel } from '../../../flow-tools/language/catalogue.ts';
import type { FlowType } from '../../../flow-tools/language/flow-type.ts';
import type { FlowBlock } from './block.ts';

/** Blocks of a flow of any type, keyed by block name. */
export type FlowBlocks = { readonly [name: string]: FlowBlock<string, never> };

/** Contact flow or module whose references to resources are not yet replaced by ARNs. Its first block is the start. */
export type FlowDefinition = {
  readonly name: string;
  readonly type: FlowType;
  readonly channels: readonly FlowChannel[];
  readonly blocks: FlowBlocks;
  /** Names of the results that a flow module can return. */
  readonly returns?: readonly string[];
};

type Blocks<Name extends string, In extends FlowType> = {
  readonly [N in Name]: FlowBlock<NoInfer<Name>, In>;
};

/** Builds a contact flow. A branch to an unknown block, or a block that this flow type does not allow, is a compile error. */
export function defineFlow<Name extends string, In extends Exclude<FlowType, 'MODULE'>>(
  name: string,
  type: In,
  blocks: Blocks<Name, NoInfer<In>>,
  channels: readonly FlowChannel[] = ['VOICE'],
): FlowDefinition {
  return { name, type, channels, blocks };
}

/** Builds a flow module (blocks that several flows can invoke). */
export function defineFlowModule<Name extends string>(
  name: string,
  blocks: Blocks<Name, 'MODULE'>,
  {
    returns = [],
    channels = ['VOICE'],
  }: { returns?: readonly string[]; channels?: readonly FlowChannel[] } = {},
): FlowDefinition {
  return { name, type: 'MODULE', channels, blocks, returns };
}

/**
 * Merges the blocks of two parts of a flow. Throws if a block name occurs in both, because an object spread would silently
 * drop one of the blocks.
 */
export function mergeBlocks<First extends object, Second extends object>(
  first: First,
  second: Second,
): First & Second {
  const both = Object.keys(first).filter((name) => Object.hasOwn(second, name));
  if (both.length > 0) throw new Error(`Duplicate block names: ${both.join(', ')}`);
  return { ...first, ...second };
}
