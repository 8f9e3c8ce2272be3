import { expect, test } from 'vitest';
import type { Json } from '../../../../flow-tools/json.ts';
import { validateFlow } from '../../../../flow-tools/language/check/validate-flow.ts';
import { lintFlow } from '../../../../lib/contact-center/flow-lint/lint-flow.ts';
import { action, aFlow, branching, to, when } from '../../../flow-tools/language/flow-fixtures.ts';

const lint = (json: unknown, ...rest: [] | [Parameters<typeof lintFlow>[1]]) => {
  const { flow, findings } = validateFlow(json);
  if (!flow) throw new Error(JSON.stringify(findings));
  return lintFlow(flow, ...rest).map(({ rule, message }) => `${rule}: ${message}`);
};

const store = action(
  'store',
  'GetParticipantInput',
  {
    Text: 'a',
    StoreInput: 'True',
    InputTimeLimitSeconds: '5',
    InputValidation: { CustomValidation: { MaximumLength: '4' } },
  },
  to('check', 'NoMatchingError'),
);

const check = (operand: string) =>
  action(
    'check',
    'Compare',
    { ComparisonValue: '$.StoredCustomerInput' },
    branching([when('Equals', operand)], 'NoMatchingCondition'),
  );

test('the flow linter reports an entry block without a check of the Timeout error', () => {
  expect(lint(aFlow(store, check('Timeout')))).toEqual([]);
  expect(lint(aFlow(store, check('1')))).toEqual([expect.stringMatching(/^timeout-unasked/)]);
});

const lambda = (next: string) =>
  action(
    'call',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'lambda:door', InvocationTimeLimitSeconds: '5' },
    { NextAction: 'bye', Errors: [{ ErrorType: 'NoMatchingError', NextAction: next }] },
  );

test('the flow linter reports a function call after whose failure the caller gets no help', () => {
  const queue = action(
    'queue',
    'TransferContactToQueue',
    {},
    to('bye', 'QueueAtCapacity', 'NoMatchingError'),
  );
  const voicemail = action(
    'voicemail',
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: 'Enabled' } },
    to('bye'),
  );
  expect(lint(aFlow(lambda('queue'), queue))).toEqual([]);
  expect(lint(aFlow(lambda('voicemail'), voicemail))).toEqual([]);
  expect(lint(aFlow(lambda('bye')))).toEqual([expect.stringMatching(/^error-without-help/)]);
});

test('the flow linter reports a prompt that lacks one of the languages', () => {
  const plays = (folder: string): { [key: string]: Json } =>
    action(
      'play',
      'MessageParticipant',
      { Media: { Uri: `https://bucket/${folder}/menu.wav`, SourceType: 'S3', MediaType: 'Audio' } },
      to('bye'),
    );
  const prompts = { languages: ['vi', 'km'], has: (language: string) => language === 'vi' };
  expect(lint(aFlow(plays("$['Attributes']['lang']")), prompts)).toEqual([
    expect.stringContaining('Recording km/menu does not exist'),
  ]);
  expect(lint(aFlow(plays('vi')), prompts)).toEqual([]);
  expect(lint(aFlow(plays('en')), prompts)).toEqual([expect.stringContaining('en/menu')]);
});
