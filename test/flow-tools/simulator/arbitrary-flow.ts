import fc from 'fast-check';
import type { JsonObject } from '../../../flow-tools/json.ts';
import type { LoadedFlow } from '../../../flow-tools/simulator/flow.ts';
import { buildFlowAction, disconnectAction, loadTestFlow } from './call-harness.ts';

type Ways = NonNullable<Parameters<typeof buildFlowAction>[3]>;

/** Random choices for one action of a flow: its kind, its text and the targets of its branches. */
type Draw = { kind: number; targets: number[]; text: string };

const menuErrors = ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'];

type Kind = {
  type: string;
  parameters(draw: Draw): JsonObject;
  operands?: string[];
  errors: string[];
};

const plain = (
  type: string,
  parameters: JsonObject,
  errors = ['NoMatchingError'],
  operands?: string[],
): Kind => ({
  type,
  parameters: () => parameters,
  errors,
  ...(operands && { operands }),
});

const kinds: Kind[] = [
  {
    type: 'MessageParticipant',
    parameters: ({ text }) => ({ Text: text }),
    errors: ['NoMatchingError'],
  },
  {
    type: 'GetParticipantInput',
    parameters: ({ text }) => ({ Text: text, StoreInput: 'False', InputTimeLimitSeconds: '3' }),
    operands: ['1', '2', '#'],
    errors: menuErrors,
  },
  {
    type: 'GetParticipantInput',
    parameters: ({ text }) => ({
      Text: text,
      StoreInput: 'True',
      InputTimeLimitSeconds: '5',
      InputValidation: { CustomValidation: { MaximumLength: '3' } },
    }),
    errors: ['NoMatchingError'],
  },
  plain(
    'Compare',
    { ComparisonValue: '$.StoredCustomerInput' },
    ['NoMatchingCondition'],
    ['Timeout', '1'],
  ),
  plain('Loop', { LoopCount: '2' }, [], ['ContinueLooping', 'DoneLooping']),
  {
    type: 'UpdateContactAttributes',
    parameters: ({ text }) => ({ Attributes: { said: text } }),
    errors: ['NoMatchingError'],
  },
  plain('UpdateContactTargetQueue', { QueueId: 'operators' }),
  plain('TransferContactToQueue', {}, ['QueueAtCapacity', 'NoMatchingError']),
  plain(
    'CheckHoursOfOperation',
    { HoursOfOperationId: 'office' },
    ['NoMatchingError'],
    ['True', 'False'],
  ),
  plain('InvokeLambdaFunction', {
    LambdaFunctionARN: 'arn:aws:lambda:x:1:function:any',
    InvocationTimeLimitSeconds: '8',
  }),
  plain('UpdateContactCallbackNumber', { CallbackNumber: '$.CustomerEndpoint.Address' }, [
    'InvalidCallbackNumber',
    'CallbackNumberNotDialable',
  ]),
  plain('CreateCallbackContact', {
    MaximumConnectionAttempts: '2',
    RetryDelaySeconds: '60',
    InitialCallDelaySeconds: '5',
  }),
  plain('DistributeByPercentage', {}, ['NoMatchingCondition'], ['51|NumberLessThan']),
];

/** Random flows of up to twelve actions with arbitrary targets; many of them contain loops. */
export const arbitraryFlow: fc.Arbitrary<LoadedFlow> = fc
  .array(
    fc.record({
      kind: fc.nat(kinds.length - 1),
      targets: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      text: fc.constantFrom('Xin chào', 'Bấm 1', '$.Attributes.said', '$.External.none'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((draws) =>
    loadTestFlow([
      ...draws.map((draw, at) => drawn(draw, at, draws.length)),
      disconnectAction('a0'),
    ]),
  );

function drawn(draw: Draw, at: number, count: number): JsonObject {
  const kind = kinds[draw.kind] ?? plain('Loop', {});
  let turn = 0;
  const target = () => {
    turn += 1;
    return `a${(draw.targets[turn % draw.targets.length] ?? 0) % (count + 1)}`;
  };
  const errors = Object.fromEntries(kind.errors.map((error) => [error, target()]));
  const conditions =
    kind.operands && Object.fromEntries(kind.operands.map((operand) => [operand, target()]));
  const next = errors['NoMatchingCondition'] ?? target();
  const transitions: Ways = { next, errors, ...(conditions && { conditions }) };
  return buildFlowAction(`a${at + 1}`, kind.type, kind.parameters(draw), transitions);
}
