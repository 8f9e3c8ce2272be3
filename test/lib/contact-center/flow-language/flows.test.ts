import { expect, test } from 'vitest';
import {
  checkFlows,
  type NamedFlow,
} from '../../../../lib/contact-center/flow-language/check-flows.ts';
import { validateFlow } from '../../../../lib/contact-center/flow-language/validate-flow.ts';
import { action, aFlow, to } from './a-flow.ts';

const named = (name: string, json: unknown): NamedFlow => {
  const { flow } = validateFlow(json);
  if (!flow) throw new Error(name);
  return { name, flow };
};

const handsOver = (name: string, next: string) =>
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

test('checkFlows reports a cycle of contact flows that transfer to each other only once', () => {
  const flows = [
    handsOver('flow:a', 'flow:b'),
    hooks('flow:b', 'flow:c'),
    handsOver('flow:c', 'flow:a'),
  ];
  expect(checkFlows(flows)).toMatchObject([
    {
      level: 'error',
      rule: 'flow-cycle',
      message: expect.stringContaining('flow:a → flow:b → flow:c → flow:a'),
    },
  ]);
});

test('checkFlows reports a contact flow that transfers to itself as a cycle', () => {
  expect(checkFlows([handsOver('flow:a', 'flow:a')])).toMatchObject([{ rule: 'flow-cycle' }]);
});

test('checkFlows accepts two contact flows that transfer to the same third flow', () => {
  expect(
    checkFlows([
      handsOver('flow:a', 'flow:c'),
      hooks('flow:b', 'flow:c'),
      named('flow:c', aFlow()),
    ]),
  ).toEqual([]);
});

test('checkFlows rejects more than five levels of nested flow modules', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, n) => runs(`module:${n}`, `module:${n + 1}`));
  expect(checkFlows([...chain(5), named('module:5', aFlow())])).toEqual([]);
  expect(checkFlows([...chain(6), named('module:6', aFlow())])).toMatchObject([
    { rule: 'module-depth', message: expect.stringContaining('6 levels deep') },
  ]);
});
