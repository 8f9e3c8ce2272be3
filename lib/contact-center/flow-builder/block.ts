import type { FlowConditionOperator } from '../../../flow-tools/language/catalogue.ts';
import type { FlowType } from '../../../flow-tools/language/flow-type.ts';
import type { FlowValue } from './values.ts';

export type FlowParameter =
  | FlowValue
  | undefined
  | readonly FlowParameter[]
  | { readonly [key: string]: FlowParameter };

type Branch<To extends string> = { readonly to: To };

/**
 * Block of a contact flow, before it is added to a flow. `To` is the type of the block names to which it branches, and `In`
 * the flow types that allow the block. Compiling a flow checks both.
 */
export type FlowBlock<To extends string = string, In extends FlowType = FlowType> = {
  readonly type: string;
  readonly parameters: { readonly [key: string]: FlowParameter };
  readonly next?: To | undefined;
  readonly errors: readonly (Branch<To> & { readonly error: string })[];
  readonly conditions: readonly (Branch<To> & {
    readonly operator: FlowConditionOperator;
    readonly operand: string;
  })[];
  /**
   * Property that exists only for the type checker and is never set. It makes `FlowBlock` contravariant in its flow types.
   */
  readonly worksIn?: (type: In) => void;
};

type BlockInput<To extends string> = Pick<FlowBlock, 'parameters'> &
  Partial<Pick<FlowBlock<To>, 'next' | 'errors' | 'conditions'>>;

export function createBlock<To extends string, In extends FlowType>(
  type: string,
  { parameters, next, errors = [], conditions = [] }: BlockInput<To>,
): FlowBlock<To, In> {
  return { type, parameters, next, errors, conditions };
}

/** Converts target block names, keyed by error, to error branches in the same order. Omits undefined targets. */
export function toErrorBranches<To extends string>(targets: {
  readonly [error: string]: To | undefined;
}): { error: string; to: To }[] {
  return Object.entries(targets).flatMap(([error, to]) =>
    to === undefined ? [] : [{ error, to }],
  );
}

export function createEqualsCondition<To extends string>(operand: string, to: To) {
  return {
    operator: 'Equals' as const,
    operand,
    to,
  };
}

export type CallFlowType =
  | 'CONTACT_FLOW'
  | 'CUSTOMER_QUEUE'
  | 'AGENT_TRANSFER'
  | 'QUEUE_TRANSFER'
  | 'MODULE';
export type PreQueueFlowType = Exclude<CallFlowType, 'CUSTOMER_QUEUE'>;
