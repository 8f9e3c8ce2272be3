import { expect, test } from 'vitest';
import {
  describeCallEnd,
  formatCallEnd,
  formatFlowStep,
} from '../../../../flow-tools/simulator/caller/conversation-text.ts';
import { computeFlowCoverage } from '../../../../flow-tools/simulator/flow-coverage.ts';
import {
  buildFlowAction,
  disconnectAction,
  loadTestFlow,
  runTestCall,
  setAttributesAction,
} from '../call-harness.ts';

const main = loadTestFlow([
  buildFlowAction(
    'menu',
    'GetParticipantInput',
    { Text: 'Bấm 1', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    {
      next: 'end',
      errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: 'end', NoMatchingError: 'end' },
      conditions: { 1: 'keep' },
    },
  ),
  setAttributesAction('keep', { ticket: '4821937056', ended: 'registered' }, 'end'),
  disconnectAction(),
]);

test('flow coverage of simulated calls counts every reachable branch and lists the branches that no call took', async () => {
  const calls = [
    await runTestCall({ flows: [main], script: { keys: ['1'] } }),
    await runTestCall({ flows: [main], script: { keys: ['7'] } }),
  ];
  const { branches, missing, percent } = computeFlowCoverage([main], calls);
  expect(branches.map(({ action: at, branch, taken }) => `${at} > ${branch}: ${taken}`)).toEqual([
    'menu > Equals 1: 1',
    'menu > InputTimeLimitExceeded: 0',
    'menu > NoMatchingCondition: 1',
    'menu > NoMatchingError: 0',
    'keep > NoMatchingError: 0',
    'keep > NextAction: 1',
    'end > Ended: 2',
  ]);
  expect(missing).toHaveLength(3);
  expect(percent).toBe(57.1);
});

test('the report of a simulated call has one line for each step, prompt, input and attribute, and the result', async () => {
  const call = await runTestCall({ flows: [main], script: { keys: ['1'] } });
  const end = formatCallEnd(call, [describeCallEnd(call.end), 'no findings']);
  expect([...call.steps.flatMap(formatFlowStep), ...end]).toEqual([
    '  0:00   main / menu (GetParticipantInput) → Equals 1',
    '         hears “Bấm 1”',
    '         gives 1',
    '  0:01   main / keep (UpdateContactAttributes) → NextAction',
    '         ticket = 4821937056',
    '         ended = registered',
    '  0:01   main / end (DisconnectParticipant) → Ended',
    '  0:01   The flow disconnected the contact.',
    '         no findings',
  ]);
});
