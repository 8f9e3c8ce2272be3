import { expect, test } from 'vitest';
import type { JsonObject } from '../../../flow-tools/json.ts';
import {
  CallerScript,
  createScriptedCaller,
} from '../../../flow-tools/simulator/caller/caller-script.ts';
import { findBreakFault } from '../../../flow-tools/simulator/environment/breaks.ts';
import {
  branchesTaken,
  buildFlowAction,
  disconnectAction,
  loadTestFlow,
  messageAction,
  runTestCall,
  setAttributesAction,
  transitionsTo,
} from './call-harness.ts';

test('a transfer to a phone number that cannot be called takes the branch CallFailed', async () => {
  const flow = loadTestFlow([
    buildFlowAction(
      'transfer',
      'TransferParticipantToThirdParty',
      {
        ThirdPartyPhoneNumber: '+12025550123',
        ThirdPartyConnectionTimeLimitSeconds: '30',
        ContinueFlowExecution: 'True',
      },
      transitionsTo('end', 'CallFailed', 'ConnectionTimeLimitExceeded'),
    ),
    disconnectAction(),
  ]);
  const conditions = { undialable: ['+12025550123'] };
  expect(branchesTaken(await runTestCall({ flows: [flow], conditions }))).toEqual([
    'transfer > CallFailed',
    'end > Ended',
  ]);
  expect(branchesTaken(await runTestCall({ flows: [flow] }))[0]).toBe('transfer > NextAction');
});

const first = loadTestFlow(
  [
    setAttributesAction('keep', { first: 'yes' }, 'on'),
    buildFlowAction('on', 'TransferToFlow', { ContactFlowId: 'second' }, transitionsTo('end')),
    disconnectAction(),
  ],
  'CONTACT_FLOW',
  'first',
);
const second = loadTestFlow(
  [setAttributesAction('keep', { second: 'yes' }, 'end'), disconnectAction()],
  'CONTACT_FLOW',
  'second',
);

test('a simulated error applies only to the flow that its key names', async () => {
  const { attributes } = await runTestCall({
    flows: [first, second],
    conditions: { breaks: { 'second/keep': 'NoMatchingError' } },
  });
  expect(attributes).toEqual({ first: 'yes' });
});

test.each([
  [{ keep: 'NoMatchingError' }, 'keep is not unique; write one of first/keep, second/keep.'],
  [{ 'third/keep': 'NoMatchingError' }, 'No flow has an action third/keep; write FLOW/ACTION.'],
  [{ on: 'NoMatchingError', 'second/keep': 'NoMatchingError' }, undefined],
])('the keys of the simulated errors %j are checked', (breaks, fault) => {
  expect(findBreakFault(breaks, [first, second])).toBe(fault);
});

test('a caller who was to hang up at a prompt that was not played is reported', async () => {
  const flow = loadTestFlow([messageAction('say', 'Hello', 'end'), disconnectAction()]);
  const messages = [];
  for (const hangUpAt of ['Hello', 'Goodbye', 2]) {
    const caller = createScriptedCaller(CallerScript.parse({ hangUpAt }));
    await runTestCall({ flows: [flow], caller });
    messages.push(caller.findMissedHangUp?.());
  }
  expect(messages).toEqual([
    undefined,
    'The caller was to hang up at prompt Goodbye, which the call did not play.',
    'The caller was to hang up at prompt 2, which the call did not play.',
  ]);
});

test('a Voice ID block takes its error branch', async () => {
  const flow = loadTestFlow([
    buildFlowAction('voice', 'CheckVoiceId', {}, transitionsTo('end')),
    disconnectAction(),
  ]);
  expect(branchesTaken(await runTestCall({ flows: [flow] }))[0]).toBe('voice > NoMatchingError');
});

test('a flow reads the result of a Lambda function under both names', async () => {
  const flow = loadTestFlow([
    buildFlowAction(
      'look up',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'function:name', InvocationTimeLimitSeconds: '5' },
      transitionsTo('keep'),
    ),
    setAttributesAction(
      'keep',
      { old: '$.External.name', new: '$.LambdaInvocation.ResultData.name' },
      'end',
    ),
    disconnectAction(),
  ]);
  const answer = () => ({ kind: 'returned' as const, payload: { name: 'An' }, seconds: 0.1 });
  const { attributes } = await runTestCall({ flows: [flow], lambdas: { name: answer } });
  expect(attributes).toEqual({ old: 'An', new: 'An' });
});

test('the result that a module returns selects the branch of the block that invoked it', async () => {
  const hours = (parameters: JsonObject) =>
    loadTestFlow(
      [buildFlowAction('back', 'EndFlowModuleExecution', parameters)],
      'MODULE',
      'hours',
    );
  const main = loadTestFlow([
    buildFlowAction(
      'are we open',
      'InvokeFlowModule',
      { FlowModuleId: 'hours' },
      {
        next: 'end',
        errors: { NoMatchingCondition: 'end', NoMatchingError: 'end' },
        conditions: { Open: 'end' },
      },
    ),
    disconnectAction(),
  ]);
  const branchOf = async (parameters: JsonObject) =>
    branchesTaken(await runTestCall({ flows: [main, hours(parameters)] }))[0];
  expect(await branchOf({ ResultData: { late: false }, Result: 'Open' })).toBe(
    'are we open > Equals Open',
  );
  expect(await branchOf({ Result: 'Closed' })).toBe('are we open > NoMatchingCondition');
});
