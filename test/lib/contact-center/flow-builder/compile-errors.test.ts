import { expect, test } from 'vitest';
import { compareValue } from '../../../../lib/contact-center/flow-builder/branch-blocks.ts';
import { compileFlow } from '../../../../lib/contact-center/flow-builder/compile.ts';
import { setLogging } from '../../../../lib/contact-center/flow-builder/contact-blocks.ts';
import { defineFlow, defineFlowModule } from '../../../../lib/contact-center/flow-builder/flow.ts';
import { playMenu, storeDigits } from '../../../../lib/contact-center/flow-builder/input-blocks.ts';
import {
  disconnect,
  endFlow,
  playMessage,
  returnFromModule,
} from '../../../../lib/contact-center/flow-builder/message-blocks.ts';
import { textPrompt } from '../../../../lib/contact-center/flow-builder/prompts.ts';
import {
  moveToQueue,
  setCallbackNumber,
  setPriority,
  setQueue,
  transferToQueue,
} from '../../../../lib/contact-center/flow-builder/queue-blocks.ts';
import { transferToFlow } from '../../../../lib/contact-center/flow-builder/transfer-blocks.ts';
import {
  contactAttributeRef,
  resourceRef,
} from '../../../../lib/contact-center/flow-builder/values.ts';

const hello = textPrompt('Xin chào');
const same = (name: string) => name;

test('the flow builder rejects a block whose next block does not exist', () => {
  const program = defineFlow('main', 'CONTACT_FLOW', {
    // @ts-expect-error there is no block of this name
    hello: playMessage({ prompt: hello, next: 'nowhere' }),
    bye: disconnect(),
  });
  expect(() => compileFlow(program, same)).toThrow('hello: Invalid Action property value');
  expect(() => compileFlow(program, same)).toThrow('Unknown action nowhere');
});

test('the type check rejects a flow branch to a block that does not exist', () => {
  defineFlow('main', 'CONTACT_FLOW', {
    // @ts-expect-error there is no block of this name
    lang: compareValue({
      value: contactAttributeRef('lang'),
      cases: [{ equals: 'vi', to: 'vietnamese' }],
      otherwise: 'bye',
    }),
    bye: disconnect(),
  });
});

test('the type check rejects a flow block without a required error branch', () => {
  // @ts-expect-error no branch for a full queue
  const withoutFull = transferToQueue({ error: 'bye' });
  expect(() =>
    compileFlow(defineFlow('main', 'CONTACT_FLOW', { withoutFull, bye: disconnect() }), same),
  ).toThrow('withoutFull: Action is missing required error. Error: QueueAtCapacity');
  // @ts-expect-error no branch for silence
  playMenu({ prompt: hello, seconds: 5, on: { 1: 'bye' }, noMatch: 'bye', error: 'bye' });
  // @ts-expect-error no branch for a number of no use
  setCallbackNumber({ number: contactAttributeRef('n'), next: 'bye', invalid: 'bye' });
});

test('the type check rejects a flow block with an unsupported error branch', () => {
  // @ts-expect-error logging has no errors
  setLogging({ logging: 'Disabled', next: 'bye', error: 'bye' });
  // @ts-expect-error a comparison has only its default
  compareValue({ value: contactAttributeRef('a'), cases: [], otherwise: 'bye', error: 'bye' });
});

test('the type check rejects a menu block with entry options and an entry block with menu keys', () => {
  const inputOptions = { prompt: hello, seconds: 5, error: 'a' } as const;
  const chooses = { ...inputOptions, timeout: 'a', noMatch: 'a' } as const;
  // @ts-expect-error the time between keys belongs to an entry
  playMenu({ ...chooses, on: {}, betweenKeys: 3 });
  // @ts-expect-error there is no such key
  playMenu({ ...chooses, on: { 12: 'a' } });
  // @ts-expect-error an entry has no keys to branch by
  storeDigits({ ...inputOptions, maxDigits: 10, on: { 1: 'a' }, next: 'a' });
});

test('the type check rejects a block that the type of its contact flow does not support', () => {
  const dequeue = defineFlow('main', 'CONTACT_FLOW', {
    // @ts-expect-error only a caller who is queued can be moved
    move: moveToQueue({ queue: resourceRef('queue:main'), full: 'bye', error: 'bye' }),
    bye: disconnect(),
  });
  expect(() => compileFlow(dequeue, same)).toThrow(
    'move: DequeueContactAndTransferToQueue is not supported in a CONTACT_FLOW flow',
  );
  defineFlow('whisper', 'AGENT_WHISPER', {
    // @ts-expect-error whispers have no menus
    ask: playMenu({
      prompt: hello,
      seconds: 5,
      on: {},
      timeout: 'end',
      noMatch: 'end',
      error: 'end',
    }),
    end: endFlow(),
  });
  defineFlowModule('part', {
    // @ts-expect-error a module can't hand over to a flow
    over: transferToFlow({ flow: resourceRef('flow:main'), error: 'back' }),
    back: returnFromModule(),
  });
  defineFlow('queue', 'CUSTOMER_QUEUE', {
    // @ts-expect-error priorities are for inbound flows
    first: setPriority({ priority: 1, next: 'bye' }),
    bye: disconnect(),
  });
});

test('the type check rejects two prompts, two queues or a wrong kind of reference in one block', () => {
  // @ts-expect-error a queue or an operator
  setQueue({ queue: resourceRef('queue:a'), agent: resourceRef('agent:b'), next: 'a', error: 'a' });
  // @ts-expect-error hours are no queue
  setQueue({ queue: resourceRef('hours:a'), next: 'a', error: 'a' });
  // @ts-expect-error a number to call back is never a constant
  setCallbackNumber({ number: '+84901', next: 'a', invalid: 'a', notDialable: 'a' });
  // @ts-expect-error comparing takes a reference
  compareValue({ value: 'vi', cases: [], otherwise: 'a' });
  // @ts-expect-error there are no such things
  resourceRef('table:tickets');
});
