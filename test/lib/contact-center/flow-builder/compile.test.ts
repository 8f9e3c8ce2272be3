import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { validateFlow } from '../../../../flow-tools/language/check/validate-flow.ts';
import { loopTimes } from '../../../../lib/contact-center/flow-builder/branch-blocks.ts';
import { compileFlow } from '../../../../lib/contact-center/flow-builder/compile.ts';
import {
  invokeLambda,
  setAttributes,
} from '../../../../lib/contact-center/flow-builder/contact-blocks.ts';
import { defineFlow, mergeBlocks } from '../../../../lib/contact-center/flow-builder/flow.ts';
import {
  playMenu,
  storePhoneNumber,
} from '../../../../lib/contact-center/flow-builder/input-blocks.ts';
import {
  disconnect,
  playMessage,
} from '../../../../lib/contact-center/flow-builder/message-blocks.ts';
import {
  recordingPrompt,
  textPrompt,
} from '../../../../lib/contact-center/flow-builder/prompts.ts';
import {
  contactAttributeRef,
  flowText,
  lambdaResultRef,
  resourceRef,
} from '../../../../lib/contact-center/flow-builder/values.ts';

const same = (name: string) => name;

const ask = { seconds: 5, timeout: 'bye', noMatch: 'bye', error: 'bye' } as const;

test('the flow builder compiles a menu to the same JSON as an export from the Amazon Connect console', () => {
  const program = defineFlow('main', 'CONTACT_FLOW', {
    lang: playMenu({ prompt: recordingPrompt('menu'), on: { 1: 'bye' }, ...ask }),
    bye: disconnect(),
  });
  expect(compileFlow(program, same)).toEqual({
    Version: '2019-10-30',
    StartAction: 'lang',
    Metadata: {
      entryPointPosition: { x: 40, y: 40 },
      ActionMetadata: {
        lang: { position: { x: 200, y: 40 }, isFriendlyName: true },
        bye: { position: { x: 480, y: 40 }, isFriendlyName: true },
      },
      Annotations: [],
      name: 'main',
      description: '',
      type: 'contactFlow',
      status: 'published',
    },
    Actions: [
      {
        Identifier: 'lang',
        Type: 'GetParticipantInput',
        Parameters: {
          Media: {
            Uri: "https://prompt-bucket/$['Attributes']['lang']/menu.wav",
            SourceType: 'S3',
            MediaType: 'Audio',
          },
          InputTimeLimitSeconds: '5',
          StoreInput: 'False',
        },
        Transitions: {
          NextAction: 'bye',
          Errors: [
            { NextAction: 'bye', ErrorType: 'InputTimeLimitExceeded' },
            { NextAction: 'bye', ErrorType: 'NoMatchingCondition' },
            { NextAction: 'bye', ErrorType: 'NoMatchingError' },
          ],
          Conditions: [{ NextAction: 'bye', Condition: { Operator: 'Equals', Operands: ['1'] } }],
        },
      },
      { Identifier: 'bye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  });
});

const parametersOf = (content: unknown, name: string) =>
  validateFlow(content).flow?.Actions.find(({ Identifier }) => Identifier === name)?.Parameters;

test('the flow builder sets the country of a phone number only for numbers in local format', () => {
  const entry = {
    prompt: textPrompt('Số?'),
    seconds: 5,
    next: 'bye',
    invalid: 'bye',
    error: 'bye',
  } as const;
  const program = defineFlow('main', 'CONTACT_FLOW', {
    local: storePhoneNumber({
      ...entry,
      number: { format: 'Local', country: 'VN' },
      next: 'abroad',
    }),
    abroad: storePhoneNumber({ ...entry, number: { format: 'E164' } }),
    bye: disconnect(),
  });
  const content = compileFlow(program, same);
  expect(parametersOf(content, 'local')?.['InputValidation']).toEqual({
    PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'VN' },
  });
  expect(parametersOf(content, 'abroad')?.['InputValidation']).toEqual({
    PhoneNumberValidation: { NumberFormat: 'E164' },
  });
});

test('the flow builder writes attribute references inside texts in bracket notation', () => {
  const program = defineFlow('main', 'CONTACT_FLOW', {
    say: playMessage({
      prompt: textPrompt(flowText`Phiếu ${lambdaResultRef('so phieu')}.`),
      next: 'bye',
    }),
    bye: disconnect(),
  });
  expect(parametersOf(compileFlow(program, same), 'say')).toEqual({
    Text: "Phiếu $['External']['so phieu'].",
  });
});

test('the flow builder accepts attribute names with any characters', () => {
  const attributes = { path: 'a', ref: contactAttributeRef('b'), parts: 'c' };
  const program = defineFlow('main', 'CONTACT_FLOW', {
    set: setAttributes({ attributes, next: 'bye', error: 'bye' }),
    bye: disconnect(),
  });
  expect(parametersOf(compileFlow(program, same), 'set')).toEqual({
    Attributes: { path: 'a', ref: '$.Attributes.b', parts: 'c' },
    TargetContact: 'Current',
  });
});

test('the flow builder keeps unresolved CDK tokens in ARNs unchanged', () => {
  const stack = new Stack(new App(), 'ContactCenter');
  const { valueAsString: address } = new CfnParameter(stack, 'Address');
  const program = defineFlow('main', 'CONTACT_FLOW', {
    door: invokeLambda({
      lambda: resourceRef('lambda:door'),
      seconds: 8,
      next: 'bye',
      error: 'sorry',
    }),
    sorry: playMessage({ prompt: recordingPrompt('sorry', 'km'), next: 'quote' }),
    quote: playMessage({ prompt: textPrompt('Trà Vinh: "ត្រាវិញ"'), next: 'bye' }),
    bye: disconnect(),
  });
  const content = stack.toJsonString(compileFlow(program, () => address));
  const resolved: unknown = stack.resolve(content);
  expect(resolved).toMatchObject({
    'Fn::Join': ['', expect.arrayContaining([{ Ref: 'Address' }])],
  });
  const deployed = JSON.stringify(resolved);
  expect(deployed).toContain('/km/sorry.wav');
  expect(deployed).toContain('ត្រាវិញ');
});

test('a contact flow can consist of parts whose blocks jump to each other', () => {
  const asking = {
    hello: playMessage({ prompt: textPrompt('Xin chào'), next: 'again' }),
    again: loopTimes({ times: 2, again: 'hello', done: 'bye' }),
  };
  const content = compileFlow(
    defineFlow('main', 'CONTACT_FLOW', mergeBlocks(asking, { bye: disconnect() })),
    same,
  );
  expect(content).toMatchObject({ StartAction: 'hello' });
});
