import * as z from 'zod';
import { buildTemplateSchema, JsonPath } from './json-path.ts';

const lambdaArn = /^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:([\w-]+)(?::[\w$-]+)?$/;

const StateName = z.string().min(1).max(80);
const transition = { Next: StateName.optional(), End: z.literal(true).optional() };

/** Builds a check that exactly one of the fields is present. */
const requireExactlyOneOf =
  (...names: [string, ...string[]]) =>
  (fields: Record<string, unknown>, refinement: z.RefinementCtx): void => {
    if (names.filter((name) => fields[name] !== undefined).length === 1) return;
    const message = `exactly one of ${names.join(', ')} is required`;
    refinement.addIssue({ code: 'custom', message, path: [names[0]] });
  };
const requireTransition = requireExactlyOneOf('Next', 'End');

const Retrier = z.strictObject({
  ErrorEquals: z
    .array(z.string().regex(/^(?:States\.TaskFailed|(?!States\.).+)$/, 'unsupported error name'))
    .min(1),
  IntervalSeconds: z.int().min(1),
  MaxAttempts: z.int().min(0),
  BackoffRate: z.number().min(1),
  MaxDelaySeconds: z.int().min(1),
  // Ignored: local retries wait the full interval, so that runs are repeatable.
  JitterStrategy: z.literal('FULL'),
});
export type Retrier = z.output<typeof Retrier>;

const TaskState = z
  .strictObject({
    Type: z.literal('Task'),
    ...transition,
    Resource: z
      .string()
      .regex(lambdaArn, 'unsupported resource: only ARNs of Lambda functions are supported')
      .transform((arn) => lambdaArn.exec(arn)?.[1] ?? arn),
    Parameters: buildTemplateSchema('$$.State.EnteredTime').optional(),
    Retry: z.array(Retrier).default([]),
  })
  .superRefine(requireTransition);

const ChoiceRule = z
  .strictObject({
    Variable: JsonPath,
    StringEquals: z.string().optional(),
    BooleanEquals: z.boolean().optional(),
    Next: StateName,
  })
  .superRefine(requireExactlyOneOf('StringEquals', 'BooleanEquals'));

const ChoiceState = z.strictObject({
  Type: z.literal('Choice'),
  Choices: z.array(ChoiceRule).min(1),
  Default: StateName,
});

const WaitState = z
  .strictObject({
    Type: z.literal('Wait'),
    ...transition,
    Seconds: z.int().min(0).optional(),
    TimestampPath: JsonPath.optional(),
  })
  .superRefine(requireTransition)
  .superRefine(requireExactlyOneOf('Seconds', 'TimestampPath'));

const SucceedState = z.strictObject({ Type: z.literal('Succeed') });

const flatStates = [TaskState, ChoiceState, WaitState, SucceedState] as const;
const unsupportedType = { error: 'unsupported state type' };

/** Inline Map state, which discards the results of its items. Its states cannot contain another Map. */
const MapState = z
  .strictObject({
    Type: z.literal('Map'),
    ...transition,
    ItemsPath: JsonPath,
    ItemSelector: buildTemplateSchema('$$.Map.Item.Value'),
    ItemProcessor: z.strictObject({
      ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE') }),
      StartAt: StateName,
      States: z.record(StateName, z.discriminatedUnion('Type', [...flatStates], unsupportedType)),
    }),
    ResultPath: z.null('unsupported: only null is supported'),
  })
  .superRefine(requireTransition);

const State = z.discriminatedUnion('Type', [...flatStates, MapState], unsupportedType);
export type State = z.output<typeof State>;

/** Schema of the part of the Amazon States Language that the state machines of the hotline use. */
export const MachineDefinition = z.strictObject({
  Comment: z.string().optional(),
  StartAt: StateName,
  States: z.record(StateName, State),
});

/** States of a state machine or of a Map's processor, with the name of the first one. */
export type Flow = { StartAt: string; States: Record<string, State> };
