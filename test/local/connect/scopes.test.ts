import { expect, test } from 'vitest';
import type { JsonObject } from '../../../local/assembly/template.ts';
import { action, allTo, call, end, flow, set, wayOf } from './a-call.ts';

const flowAttribute = (identifier: string, next: string) =>
  action(
    identifier,
    'UpdateFlowAttributes',
    { FlowAttributes: { mine: { Value: 'here' } } },
    allTo(next),
  );

const store = action(
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
  action(
    'lambda',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'arn:aws:lambda:x:1:function:find', InvocationTimeLimitSeconds: '8' },
    allTo(next),
  );

const scopes = {
  attribute: '$.Attributes.kept',
  flow: '$.FlowAttributes.mine',
  external: '$.External.code',
  entry: '$.StoredCustomerInput',
};
const see = (identifier: string, next: string) =>
  set(
    identifier,
    Object.fromEntries(
      Object.entries(scopes).map(([name, path]) => [`${identifier}-${name}`, path]),
    ),
    next,
  );

const filled = (leave: JsonObject[]) =>
  flow([
    set('keep', { kept: 'yes' }, 'mine'),
    flowAttribute('mine', 'store'),
    store,
    lambda('before'),
    see('before', 'leave'),
    ...leave,
    end(),
  ]);

const lambdas = {
  find: () => ({ kind: 'returned' as const, payload: { code: 'A1' }, seconds: 0.2 }),
};
const script = { keys: ['42'] };

test('a transfer to another flow keeps contact attributes and stored input and drops flow attributes', async () => {
  const main = filled([
    action('leave', 'TransferToFlow', { ContactFlowId: 'other' }, allTo('end')),
  ]);
  const other = flow([see('after', 'end'), end()], 'CONTACT_FLOW', 'other');
  const { attributes } = await call({ flows: [main, other], script, lambdas });
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

const module = flow(
  [
    see('inside', 'inner'),
    flowAttribute('inner', 'back'),
    action('back', 'EndFlowModuleExecution'),
  ],
  'MODULE',
  'module',
);

test('a flow module sees only contact attributes and changes no flow data of its caller', async () => {
  const main = filled([
    action('leave', 'InvokeFlowModule', { FlowModuleId: 'module' }, allTo('after')),
    see('after', 'end'),
  ]);
  const { attributes } = await call({ flows: [main, module], script, lambdas });
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

test('flow modules nest at most five deep: the sixth takes the error branch', async () => {
  const nested = (id: string, inner: string) =>
    flow(
      [
        action(
          `call-${inner}`,
          'InvokeFlowModule',
          { FlowModuleId: inner },
          { next: 'back', errors: { NoMatchingError: 'deep' } },
        ),
        set('deep', { stopped: id }, 'back'),
        action('back', 'EndFlowModuleExecution'),
      ],
      'MODULE',
      id,
    );
  const modules = [1, 2, 3, 4, 5, 6].map((depth) => nested(`m${depth}`, `m${depth + 1}`));
  const main = flow([
    action('start', 'InvokeFlowModule', { FlowModuleId: 'm1' }, allTo('end')),
    end(),
  ]);
  const { attributes, end: ended } = await call({ flows: [main, ...modules] });
  expect([attributes, ended]).toEqual([{ stopped: 'm5' }, { reason: 'Disconnect' }]);
});

test('a transfer to a flow outside the run ends the call; to an unknown flow it takes the error branch', async () => {
  const main = flow([
    action('leave', 'TransferToFlow', { ContactFlowId: 'nowhere' }, allTo('end')),
    end(),
  ]);
  expect((await call({ flows: [main] })).end).toEqual({
    reason: 'TransferredFlow',
    flow: 'nowhere',
  });
  const missing = await call({ flows: [main], more: { flow: () => undefined } });
  expect(wayOf(missing)).toEqual(['leave > NoMatchingError', 'end > Ended']);
});
