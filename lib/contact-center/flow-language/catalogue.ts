import * as z from 'zod';
import data from './catalogue.json' with { type: 'json' };
import { FlowType } from './flow-type.ts';

const Channel = z.enum(['VOICE', 'CHAT', 'TASK', 'EMAIL']);

const Operator = z.enum([
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

/** What a parameter's value may be; `fields` says it of an object's, or of each object in a list. */
const ParameterSpec = z.strictObject({
  /** static: a literal; single: that or one JSONPath; path: one JSONPath; any: text with JSONPaths anywhere */
  dyn: z.enum(['static', 'single', 'path', 'any']),
  req: z.boolean().optional(),
  /** The service wants it, the documentation doesn't. */
  advised: z.boolean().optional(),
  enum: Names.optional(),
  int: Range.optional(),
  /** Outside of this range it is legal, and seldom meant. */
  usual: Range.optional(),
  maxLength: z.number().optional(),
  /** It consists of these characters. */
  signs: z.string().optional(),
  maxEntries: z.number().optional(),
  minEntries: z.number().optional(),
  list: z.boolean().optional(),
  map: z.boolean().optional(),
  /** Keys may not look like references. */
  plainKeys: z.boolean().optional(),
  oneKeyOf: Names.optional(),
  exactlyOneOf: Names.optional(),
  /** Of a shape that nobody has written down here. */
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
  operators: z.array(Operator),
  /** One character of these. */
  operands: z.string().optional(),
  operandPattern: z.string().optional(),
  exactly: Names.optional(),
  include: Names.optional(),
  allow: Names.optional(),
  /** A parameter whose every entry must be an operand, too. */
  alsoEach: z.string().optional(),
  /** Operands are numbers that rise, from the first to at most the second. */
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

/** A variant of an action. The first whose selectors all hold is the one. */
const Mode = z.strictObject({
  select: z.array(Selector),
  conditions: z.null().optional(),
  operators: z.array(Operator).optional(),
  operands: z.string().optional(),
  requireParams: Names.optional(),
  forbidParams: Names.optional(),
  errorsRequired: Names,
  nextMirrors: z.string().optional(),
});

const ActionSpec = z.strictObject({
  terminal: z.boolean(),
  channels: z.array(Channel),
  flowTypes: z.array(z.union([FlowType, z.literal('*')])),
  /** Where the documentation of the action wants it; elsewhere it is taken with a warning. */
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
  modes: z.record(z.string(), Mode).optional(),
  nextMirrors: z.string().optional(),
  nextOptional: z.literal(true).optional(),
  writes: z.string().optional(),
  result: z.string().optional(),
  note: z.string().optional(),
  /** The service's own spelling of a type that the documentation spells otherwise. */
  spelling: z.string().optional(),
  retired: z.string().optional(),
});

export type Channel = z.infer<typeof Channel>;
export type Operator = z.infer<typeof Operator>;
export type ParameterSpec = z.infer<typeof ParameterSpec>;
export type ConditionsSpec = z.infer<typeof ConditionsSpec>;
export type ActionSpec = z.infer<typeof ActionSpec>;
export type Mode = z.infer<typeof Mode>;

/** The action types of Amazon's flow language, by name: what each may hold and where its branches come from. */
export const catalogue: ReadonlyMap<string, ActionSpec> = new Map(
  Object.entries(z.record(z.string(), ActionSpec).parse(data)),
);
