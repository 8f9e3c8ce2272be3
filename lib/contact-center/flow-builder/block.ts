import type { Operator } from '../flow-language/catalogue.ts';
import type { FlowType } from '../flow-language/flow-type.ts';
import type { Value } from './values.ts';

export type Parameter =
  | Value
  | undefined
  | readonly Parameter[]
  | { readonly [key: string]: Parameter };

type Branch<To extends string> = { readonly to: To };

/**
 * One action before it has a place. `To` are the names that it leads to, `In` the flow types that take it: a block fits
 * into a flow whose blocks have all these names and whose type is one of those.
 */
export type Block<To extends string = string, In extends FlowType = FlowType> = {
  readonly type: string;
  readonly parameters: { readonly [key: string]: Parameter };
  readonly next?: To | undefined;
  readonly errors: readonly (Branch<To> & { readonly error: string })[];
  readonly conditions: readonly (Branch<To> & {
    readonly operator: Operator;
    readonly operand: string;
  })[];
  /** Only for the compiler: a block of fewer flow types doesn't stand in for one of more. */
  readonly worksIn?: (type: In) => void;
};

type Given<To extends string> = Pick<Block, 'parameters'> &
  Partial<Pick<Block<To>, 'next' | 'errors' | 'conditions'>>;

export const block = <To extends string, In extends FlowType>(
  type: string,
  { parameters, next, errors = [], conditions = [] }: Given<To>,
): Block<To, In> => ({ type, parameters, next, errors, conditions });

/** Error branches in the order of writing; one that isn't given isn't written. */
export const branches = <To extends string>(targets: {
  readonly [error: string]: To | undefined;
}): { error: string; to: To }[] =>
  Object.entries(targets).flatMap(([error, to]) => (to === undefined ? [] : [{ error, to }]));

export const equals = <To extends string>(operand: string, to: To) => ({
  operator: 'Equals' as const,
  operand,
  to,
});

export type InCalls =
  | 'CONTACT_FLOW'
  | 'CUSTOMER_QUEUE'
  | 'AGENT_TRANSFER'
  | 'QUEUE_TRANSFER'
  | 'MODULE';
export type BeforeQueue = Exclude<InCalls, 'CUSTOMER_QUEUE'>;
