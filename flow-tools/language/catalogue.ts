import * as z from 'zod';
import data from './catalogue.json' with { type: 'json' };
import { FlowType } from './flow-type.ts';

const FlowChannel = z.enum(['VOICE', 'CHAT', 'TASK', 'EMAIL']);

const FlowConditionOperator = z.enum([
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
]);

const Range = z.tuple([z.number().nullable(), z.number().nullable()]);
const Names = z.array(z.string());

/**
 * Schema for the rules of a parameter value in the flow language. `fields` describes the fields of an object, or of each
 * object in a list.
 */
const ParameterSpec = z.strictObject({
  /**
   * References that the parameter may contain. `static`: literal only; `single`: a literal or one JSONPath; `path`: one
   * JSONPath; `any`: text with JSONPaths anywhere.
   */
  dyn: z.enum(['static', 'single', 'path', 'any']),
  req: z.boolean().optional(),
  /**
   * Whether Connect requires the parameter although its documentation calls it optional. Validation reports a warning if it
   * is missing.
   */
  advised: z.boolean().optional(),
  enum: Names.optional(),
  int: Range.optional(),
  /**
   * Usual range of a numeric flow parameter. A value outside the range is valid but probably a mistake, so validation reports
   * a warning.
   */
  usual: Range.optional(),
  maxLength: z.number().optional(),
  /** Characters that the parameter's value may contain, written as a regular expression class. */
  signs: z.string().optional(),
  maxEntries: z.number().optional(),
  minEntries: z.number().optional(),
  list: z.boolean().optional(),
  map: z.boolean().optional(),
  /** Whether the keys of a map parameter must be plain names. Validation then reports JSONPath references as keys. */
  plainKeys: z.boolean().optional(),
  /** Whether the value is SSML, whose tags must be closed. */
  ssml: z.boolean().optional(),
  oneKeyOf: Names.optional(),
  exactlyOneOf: Names.optional(),
  /** Whether the parameter may contain any JSON value, whose structure is not checked. */
  json: z.boolean().optional(),
  voiceOnly: z.boolean().optional(),
  note: z.string().optional(),
  get fields() {
    return z.record(z.string(), ParameterSpec).optional();
  },
  get entry() {
    return ParameterSpec.optional();
  },
});

const ConditionsSpec = z.strictObject({
  operators: z.array(FlowConditionOperator),
  /** Set of characters, written as a regular expression class. Each operand of a condition must be exactly one of them. */
  operands: z.string().optional(),
  operandPattern: z.string().optional(),
  exactly: Names.optional(),
  include: Names.optional(),
  allow: Names.optional(),
  /** Name of a list parameter. Each of its entries must also occur as an operand of a condition. */
  alsoEach: z.string().optional(),
  /**
   * Range `[first, last]` of the numeric operands of an action's conditions. They must increase, start at `first` and not
   * exceed `last`.
   */
  rising: z.tuple([z.number(), z.number()]).optional(),
  min: z.number().optional(),
});

const Selector = z.strictObject({
  path: z.string(),
  equals: z.string().optional(),
  among: Names.optional(),
  includes: z.string().optional(),
  present: z.literal(true).optional(),
});

/** Variant of a flow action with its own rules. If several variants match the action's parameters, the first one applies. */
const ActionMode = z.strictObject({
  select: z.array(Selector),
  conditions: z.null().optional(),
  operators: z.array(FlowConditionOperator).optional(),
  operands: z.string().optional(),
  /** Rules of parameters that differ in this variant. */
  parameters: z.record(z.string(), ParameterSpec).optional(),
  requireParams: Names.optional(),
  forbidParams: Names.optional(),
  errorsRequired: Names,
  nextMirrors: z.string().optional(),
});

const ActionSpec = z.strictObject({
  terminal: z.boolean(),
  channels: z.array(FlowChannel),
  /** Condition under which the action supports voice calls although `channels` does not contain them. */
  onVoice: z.string().optional(),
  flowTypes: z.array(z.union([FlowType, z.literal('*')])),
  /**
   * Flow types for which Connect's documentation lists the action. Validation reports a warning for another flow type in
   * which Connect accepts the action anyway.
   */
  where: z.array(FlowType).optional(),
  parameters: z.record(z.string(), ParameterSpec),
  exactlyOneOf: Names.optional(),
  atMostOneOf: Names.optional(),
  atLeastOneOf: Names.optional(),
  conditions: ConditionsSpec.nullable(),
  errorsRequired: Names,
  errorsOptional: Names,
  errorsAdvised: Names.optional(),
  errorsForbidden: z.literal(true).optional(),
  modes: z.record(z.string(), ActionMode).optional(),
  nextMirrors: z.string().optional(),
  nextOptional: z.literal(true).optional(),
  writes: z.string().optional(),
  result: z.string().optional(),
  note: z.string().optional(),
  /** Spelling of the action type that Connect accepts, if it differs from the documentation. */
  spelling: z.string().optional(),
  retired: z.string().optional(),
});

export type FlowChannel = z.infer<typeof FlowChannel>;
export type FlowConditionOperator = z.infer<typeof FlowConditionOperator>;
export type ParameterSpec = z.infer<typeof ParameterSpec>;
export type ConditionsSpec = z.infer<typeof ConditionsSpec>;
export type ActionSpec = z.infer<typeof ActionSpec>;
export type ActionMode = z.infer<typeof ActionMode>;

/**
 * Specifications of the actions in Amazon Connect's flow language, keyed by action type: parameters, transitions, flow types
 * and channels.
 */
export const actionCatalogue: ReadonlyMap<string, ActionSpec> = new Map(
  Object.entries(z.record(z.string(), ActionSpec).parse(data)),
);
