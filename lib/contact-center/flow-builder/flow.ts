import type { Channel } from '../flow-language/catalogue.ts';
import type { FlowType } from '../flow-language/flow-type.ts';
import type { Block } from './block.ts';

/** Of whichever flow types. */
export type AnyBlocks = { readonly [name: string]: Block<string, never> };

/** A flow before its refs have addresses. The first block is where it starts. */
export type Program = {
  readonly name: string;
  readonly type: FlowType;
  readonly channels: readonly Channel[];
  readonly blocks: AnyBlocks;
  /** What a module returns by. */
  readonly returns?: readonly string[];
};

type Blocks<Name extends string, In extends FlowType> = {
  readonly [N in Name]: Block<NoInfer<Name>, In>;
};

/** Names are known to the compiler: a block that leads to none of them, or that this type of flow can't have, doesn't compile. */
export const flow = <Name extends string, In extends Exclude<FlowType, 'MODULE'>>(
  name: string,
  type: In,
  blocks: Blocks<Name, NoInfer<In>>,
  channels: readonly Channel[] = ['VOICE'],
): Program => ({ name, type, channels, blocks });

/** A part of a call that several flows run. */
export const flowModule = <Name extends string>(
  name: string,
  blocks: Blocks<Name, 'MODULE'>,
  {
    returns = [],
    channels = ['VOICE'],
  }: { returns?: readonly string[]; channels?: readonly Channel[] } = {},
): Program => ({ name, type: 'MODULE', channels, blocks, returns });

/** Blocks of two parts of a flow; a name that both have is refused, where a spread would drop one. */
export const together = <First extends object, Second extends object>(
  first: First,
  second: Second,
): First & Second => {
  const both = Object.keys(first).filter((name) => Object.hasOwn(second, name));
  if (both.length > 0) throw new Error(`Blocks of the same name: ${both.join(', ')}`);
  return { ...first, ...second };
};
