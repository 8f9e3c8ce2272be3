import { expect, test } from 'vitest';
import { checkHours } from '../../../../lib/contact-center/flow-builder/branch-blocks.ts';
import { compileFlow } from '../../../../lib/contact-center/flow-builder/compile.ts';
import { setAttributes } from '../../../../lib/contact-center/flow-builder/contact-blocks.ts';
import { defineFlow, mergeBlocks } from '../../../../lib/contact-center/flow-builder/flow.ts';
import { playMenu } from '../../../../lib/contact-center/flow-builder/input-blocks.ts';
import {
  disconnect,
  playMessage,
} from '../../../../lib/contact-center/flow-builder/message-blocks.ts';
import {
  recordingPrompt,
  textPrompt,
} from '../../../../lib/contact-center/flow-builder/prompts.ts';

const hello = textPrompt('Xin chào');
const same = (name: string) => name;

test('the flow builder rejects an out-of-range number and names the block and the range', () => {
  const ask = (seconds: number) =>
    compileFlow(
      defineFlow('main', 'CONTACT_FLOW', {
        ask: playMenu({
          prompt: hello,
          seconds,
          on: {},
          timeout: 'bye',
          noMatch: 'bye',
          error: 'bye',
        }),
        bye: disconnect(),
      }),
      same,
    );
  expect(() => ask(301)).toThrow('ask: Invalid Action property value');
  expect(() => ask(301)).toThrow('It must be a whole number from 1 to 300, not 301');
  expect(() => ask(2.5)).toThrow('not 2.5');
  expect(() => ask(Number.NaN)).toThrow('not NaN');
  expect(() => ask(180)).not.toThrow();
});

test('the flow builder rejects a block that no path reaches', () => {
  const program = defineFlow('main', 'CONTACT_FLOW', {
    hello: playMessage({ prompt: hello, next: 'bye' }),
    forgotten: playMessage({ prompt: hello, next: 'bye' }),
    bye: disconnect(),
  });
  expect(() => compileFlow(program, same)).toThrow('forgotten: This action is unreachable');
});

test('the flow builder rejects a contact flow in which a call can never end', () => {
  const program = defineFlow('main', 'CONTACT_FLOW', {
    on: playMessage({ prompt: hello, next: 'on' }),
  });
  expect(() => compileFlow(program, same)).toThrow('on: The flow cannot end');
});

test.each([
  ['x'.repeat(51), 'It has 51 characters'],
  ['a:b', 'It may not hold the character :'],
  ['constructor', 'It may not be the word constructor'],
  ['1', 'A number is no name for a block'],
])('the flow builder rejects the block name %s', (name, reason) => {
  const program = defineFlow('main', 'CONTACT_FLOW', {
    start: playMessage({ prompt: hello, next: name }),
    [name]: disconnect(),
  });
  expect(() => compileFlow(program, same)).toThrow(reason);
});

test('the flow builder rejects a key of a contact attribute that contains “$.”', () => {
  const program = defineFlow('main', 'CONTACT_FLOW', {
    set: setAttributes({ attributes: { '$.': 'vi' }, next: 'bye', error: 'bye' }),
    bye: disconnect(),
  });
  expect(() => compileFlow(program, same)).toThrow('An attribute name cannot contain $ or .');
});

test('the flow builder rejects two parts of a contact flow that use the same block name', () => {
  const first = { bye: disconnect() };
  expect(() => mergeBlocks(first, { bye: disconnect() })).toThrow('Duplicate block names: bye');
});

test('the flow builder rejects a recorded prompt on a path that chats can take', () => {
  const program = defineFlow(
    'both',
    'CONTACT_FLOW',
    {
      hours: checkHours({ open: 'ask', closed: 'bye', error: 'bye' }),
      ask: playMenu({
        prompt: recordingPrompt('menu'),
        seconds: 5,
        on: {},
        timeout: 'bye',
        noMatch: 'bye',
        error: 'bye',
      }),
      bye: disconnect(),
    },
    ['VOICE', 'CHAT'],
  );
  expect(() => compileFlow(program, same)).toThrow(
    'ask: GetParticipantInput is not supported on the channel CHAT',
  );
});

test('the flow builder rejects a contact flow without blocks', () => {
  expect(() => compileFlow(defineFlow('none', 'CONTACT_FLOW', {}), same)).toThrow(
    'Contact flow none has no blocks',
  );
});
