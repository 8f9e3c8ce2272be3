import { expect, test } from 'vitest';
import { actionCatalogue } from '../../../flow-tools/language/catalogue.ts';
import { flowActionHandlers } from '../../../flow-tools/simulator/call/actions/actions.ts';
import { loadFlow } from '../../../flow-tools/simulator/load-flow.ts';
import { buildFlowAction, disconnectAction, transitionsTo } from './call-harness.ts';

const loaded = (content: unknown) => loadFlow(content, { id: 'main' });
const flowOf = (...actions: unknown[]) => ({
  Version: '2019-10-30',
  StartAction: 'start',
  Actions: [...actions, disconnectAction()],
});

test.each([
  [
    'an unknown action type',
    flowOf(buildFlowAction('start', 'PlayPrompt', { Text: 'a' }, transitionsTo('end'))),
    /PlayPrompt/,
  ],
  [
    'a branch to a missing action',
    flowOf(buildFlowAction('start', 'MessageParticipant', { Text: 'a' }, transitionsTo('gone'))),
    /gone/,
  ],
  [
    'a missing error branch',
    flowOf(buildFlowAction('start', 'Compare', { ComparisonValue: '$.Channel' }, { next: 'end' })),
    /NoMatchingCondition/,
  ],
  ['the format of before 2020', { modules: [], start: 'a', metadata: {} }, /2020/],
  ['text that is no JSON', '{', /JSON/],
])('the contact flow loader rejects %s with its reason', (_, content, reason) => {
  const refused = loaded(content);
  expect(refused.kind).toBe('refused');
  expect(JSON.stringify(refused)).toMatch(reason);
});

test('the call simulator supports every flow action type of the catalogue', () => {
  const missing = [...actionCatalogue.keys()].filter((type) => !flowActionHandlers.has(type));
  expect(missing).toEqual([]);
});
