import { expect, test } from 'vitest';
import type { JsonObject } from '../../../flow-tools/json.ts';
import {
  branchesTaken,
  buildFlowAction,
  disconnectAction,
  loadTestFlow,
  runTestCall,
  setAttributesAction,
  transitionsTo,
} from './call-harness.ts';

const flowAttribute = (identifier: string, next: string) =>
  buildFlowAction(
    identifier,
    'UpdateFlowAttributes',
    { FlowAttributes: { mine: { Value: 'here' } } },
    transitionsTo(next),
  );

const store = buildFlowAction(
  'store',
  'GetParticipantInput',
  {
    Text: 'Mã?',
    StoreInput: 'True',
    InputTimeLimitSeconds: '5',
    InputValidation: { CustomValidation: { MaximumLength: '2' } },
  },
  { next: 'lambda', errors: { NoMatchingError: 'end' } },
);

const lambda = (next: string) =>
  buildFlowAction(
    'lambda',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'arn:aws:lambda:x:1:function:find', InvocationTimeLimitSeconds: '8' },
    transitionsTo(next),
  );

const scopes = {
  attribute: '$.Attributes.kept',
  flow: '$.FlowAttributes.mine',
  external: '$.External.code',
  entry: '$.StoredCustomerInput',
};
const see = (identifier: string, next: string) =>
  setAttributesAction(
    identifier,
    Object.fromEntries(
      Object.entries(scopes).map(([name, path]) => [`${identifier}-${name}`, path]),
    ),
    next,
  );

const filled = (leave: JsonObject[]) =>
  loadTestFlow([
    setAttributesAction('keep', { kept: 'yes' }, 'mine'),
    flowAttribute('mine', 'store'),
    store,
    lambda('before'),
    see('before', 'leave'),
    ...leave,
    disconnectAction(),
  ]);

const lambdas = {
  find: () => ({ kind: 'returned' as const, payload: { code: 'A1' }, seconds: 0.2 }),
};
const script = { keys: ['42'] };

test('a transfer to another contact flow keeps contact attributes and stored input and drops flow attributes', async () => {
  const main = filled([
    buildFlowAction('leave', 'TransferToFlow', { ContactFlowId: 'other' }, transitionsTo('end')),
  ]);
  const other = loadTestFlow([see('after', 'end'), disconnectAction()], 'CONTACT_FLOW', 'other');
  const { attributes } = await runTestCall({ flows: [main, other], script, lambdas });
  expect(attributes).toEqual({
    kept: 'yes',
    'before-attribute': 'yes',
    'before-flow': 'here',
    'before-external': 'A1',
    'before-entry': '42',
    'after-attribute': 'yes',
    'after-flow': '',
    'after-external': '',
    'after-entry': '42',
  });
});

const module = loadTestFlow(
  [
    see('inside', 'inner'),
    flowAttribute('inner', 'back'),
    buildFlowAction('back', 'EndFlowModuleExecution'),
  ],
  'MODULE',
  'module',
);

test('a flow module sees only contact attributes and changes no flow data of its caller', async () => {
  const main = filled([
    buildFlowAction(
      'leave',
      'InvokeFlowModule',
      { FlowModuleId: 'module' },
      transitionsTo('after'),
    ),
    see('after', 'end'),
  ]);
  const { attributes } = await runTestCall({ flows: [main, module], script, lambdas });
  expect(attributes).toMatchObject({
    'inside-attribute': 'yes',
    'inside-flow': '',
    'inside-external': '',
    'inside-entry': '',
    'after-flow': 'here',
    'after-external': 'A1',
    'after-entry': '42',
  });
});

test('contact flow modules can be nested at most five deep, and the sixth takes the error branch', async () => {
  const nested = (id: string, inner: string) =>
    loadTestFlow(
      [
        buildFlowAction(
          `call-${inner}`,
          'InvokeFlowModule',
          { FlowModuleId: inner },
          { next: 'back', errors: { NoMatchingError: 'deep' } },
        ),
        setAttributesAction('deep', { stopped: id }, 'back'),
        buildFlowAction('back', 'EndFlowModuleExecution'),
      ],
      'MODULE',
      id,
    );
  const modules = [1, 2, 3, 4, 5, 6].map((depth) => nested(`m${depth}`, `m${depth + 1}`));
  const main = loadTestFlow([
    buildFlowAction('start', 'InvokeFlowModule', { FlowModuleId: 'm1' }, transitionsTo('end')),
    disconnectAction(),
  ]);
  const { attributes, end: ended } = await runTestCall({ flows: [main, ...modules] });
  expect([attributes, ended]).toEqual([{ stopped: 'm5' }, { reason: 'Disconnect' }]);
});

test('a transfer to a flow outside the simulation ends the call, and to a nonexistent flow takes the error branch', async () => {
  const main = loadTestFlow([
    buildFlowAction('leave', 'TransferToFlow', { ContactFlowId: 'nowhere' }, transitionsTo('end')),
    disconnectAction(),
  ]);
  expect((await runTestCall({ flows: [main] })).end).toEqual({
    reason: 'TransferredFlow',
    flow: 'nowhere',
  });
  const missing = await runTestCall({ flows: [main], more: { flow: () => undefined } });
  expect(branchesTaken(missing)).toEqual(['leave > NoMatchingError', 'end > Ended']);
});
