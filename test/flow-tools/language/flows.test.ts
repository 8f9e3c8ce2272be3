import { expect, test } from 'vitest';
import {
  checkFlowReferences,
  type NamedFlow,
} from '../../../flow-tools/language/check/check-flows.ts';
import { validateFlow } from '../../../flow-tools/language/check/validate-flow.ts';
import { action, aFlow, to } from './flow-fixtures.ts';

const named = (name: string, json: unknown): NamedFlow => {
  const { flow } = validateFlow(json);
  if (!flow) throw new Error(name);
  return { name, flow };
};

const buildTransferFlow = (name: string, next: string) =>
  named(
    name,
    aFlow(action('go', 'TransferToFlow', { ContactFlowId: next }, to('bye', 'NoMatchingError'))),
  );

const hooks = (name: string, next: string) =>
  named(
    name,
    aFlow(
      action(
        'hook',
        'UpdateContactEventHooks',
        { EventHooks: { CustomerQueue: next } },
        to('bye', 'NoMatchingError'),
      ),
    ),
  );

const runs = (name: string, next: string) =>
  named(
    name,
    aFlow(action('run', 'InvokeFlowModule', { FlowModuleId: next }, to('bye', 'NoMatchingError'))),
  );

test('checkFlowReferences reports a cycle of contact flows that transfer to each other only once', () => {
  const flows = [
    buildTransferFlow('flow:a', 'flow:b'),
    hooks('flow:b', 'flow:c'),
    buildTransferFlow('flow:c', 'flow:a'),
  ];
  expect(checkFlowReferences(flows)).toMatchObject([
    {
      level: 'error',
      rule: 'flow-cycle',
      message: expect.stringContaining('flow:a → flow:b → flow:c → flow:a'),
    },
  ]);
});

test('checkFlowReferences reports a contact flow that transfers to itself as a cycle', () => {
  expect(checkFlowReferences([buildTransferFlow('flow:a', 'flow:a')])).toMatchObject([
    { rule: 'flow-cycle' },
  ]);
});

test('checkFlowReferences accepts two contact flows that transfer to the same third flow', () => {
  expect(
    checkFlowReferences([
      buildTransferFlow('flow:a', 'flow:c'),
      hooks('flow:b', 'flow:c'),
      named('flow:c', aFlow()),
    ]),
  ).toEqual([]);
});

test('checkFlowReferences rejects more than five levels of nested flow modules', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, n) => runs(`module:${n}`, `module:${n + 1}`));
  expect(checkFlowReferences([...chain(5), named('module:5', aFlow())])).toEqual([]);
  expect(checkFlowReferences([...chain(6), named('module:6', aFlow())])).toMatchObject([
    { rule: 'module-depth', message: expect.stringContaining('6 levels deep') },
  ]);
});
