import { expect, test } from 'vitest';
import type { Json } from '../../../../flow-tools/json.ts';
import { validateFlow } from '../../../../flow-tools/language/check/validate-flow.ts';
import { lintFlows } from '../../../../lib/contact-center/flow-lint/lint-flows.ts';
import { action, aFlow } from '../../../flow-tools/language/flow-fixtures.ts';

const onward = (next: string, errors = ['NoMatchingError']) => ({
  NextAction: next,
  Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: next })),
  Conditions: [],
});

type ActionJson = ReturnType<typeof action>;

const lint = (flows: Record<string, Json>) =>
  lintFlows(
    Object.entries(flows).map(([name, json]) => {
      const { flow, findings } = validateFlow(json);
      if (!flow) throw new Error(JSON.stringify(findings));
      return { name, flow };
    }),
  ).map(({ flow, rule, action: at }) => `${flow} ${at}: ${rule}`);

const note = (next: string) =>
  action('note', 'UpdateContactAttributes', { Attributes: { ended: 'informed' } }, onward(next));
const say = (next: string) => action('say', 'MessageParticipant', { Text: 'a' }, onward(next, []));

test('the flow linter requires a log entry and an announcement to the caller before each end of a flow', () => {
  expect(lint({ main: aFlow(note('say'), say('bye')) })).toEqual([]);
  expect(lint({ main: aFlow(say('note'), note('bye')) })).toEqual([]);
  expect(lint({ main: aFlow(say('bye')) })).toEqual(['main bye: end-unnoted']);
  expect(lint({ main: aFlow(note('bye')) })).toEqual(['main bye: end-unsaid']);
});

const module: ActionJson[] = [
  action(
    'ask',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'lambda:a', InvocationTimeLimitSeconds: '2' },
    onward('back'),
  ),
  action('back', 'EndFlowModuleExecution', {}, {}),
];

const invoke = (next: string) =>
  action('invoke', 'InvokeFlowModule', { FlowModuleId: 'module' }, onward(next));
const transfer = action('flow', 'TransferToFlow', { ContactFlowId: 'operators' }, onward('note'));

test('the flow linter accepts a module that can fail if all flows that use it handle the failure', () => {
  const of = (next: string, ...more: ActionJson[]) =>
    lint({
      module: { ...aFlow(...module), Actions: module },
      main: aFlow(invoke(next), ...more, note('say'), say('bye')),
    });
  expect(of('flow', transfer)).toEqual([]);
  expect(of('note')).toEqual(['module ask: error-without-help']);
});
