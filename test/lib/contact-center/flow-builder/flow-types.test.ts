import { expect, test } from 'vitest';
import { validateFlow } from '../../../../flow-tools/language/check/validate-flow.ts';
import { waitInChat } from '../../../../lib/contact-center/flow-builder/branch-blocks.ts';
import { compileFlow } from '../../../../lib/contact-center/flow-builder/compile.ts';
import { defineFlow, defineFlowModule } from '../../../../lib/contact-center/flow-builder/flow.ts';
import {
  disconnect,
  endFlow,
  loopPrompts,
  playMessage,
  returnFromModule,
} from '../../../../lib/contact-center/flow-builder/message-blocks.ts';
import {
  recordingPrompt,
  textPrompt,
} from '../../../../lib/contact-center/flow-builder/prompts.ts';
import {
  moveToQueue,
  transferToOperator,
} from '../../../../lib/contact-center/flow-builder/queue-blocks.ts';
import {
  contactAttributeRef,
  resourceRef,
} from '../../../../lib/contact-center/flow-builder/values.ts';

const same = (name: string) => name;

test('the flow builder compiles queue, whisper, hold and transfer flows and modules with their special blocks', () => {
  const queue = defineFlow('queue', 'CUSTOMER_QUEUE', {
    wait: loopPrompts({
      prompts: [recordingPrompt('queue'), recordingPrompt('music', 'all')],
      interrupt: { seconds: 40, to: 'move' },
    }),
    move: moveToQueue({ queue: resourceRef('queue:next'), full: 'wait', error: 'wait' }),
  });
  const whisper = defineFlow('whisper', 'AGENT_WHISPER', {
    say: playMessage({ prompt: textPrompt(contactAttributeRef('service')), next: 'end' }),
    end: endFlow(),
  });
  const hold = defineFlow('hold', 'CUSTOMER_HOLD', {
    music: loopPrompts({ prompts: [recordingPrompt('music')] }),
  });
  const transfer = defineFlow('transfer', 'AGENT_TRANSFER', { over: transferToOperator() });
  const part = defineFlowModule('part', { back: returnFromModule() }, { returns: ['Success'] });
  const types = [queue, whisper, hold, transfer, part].map(
    (program) => validateFlow(compileFlow(program, same)).type,
  );
  expect(types).toEqual([
    'CUSTOMER_QUEUE',
    'AGENT_WHISPER',
    'CUSTOMER_HOLD',
    'AGENT_TRANSFER',
    'MODULE',
  ]);
});

test('the flow builder compiles a wait block in a chat flow', () => {
  const program = defineFlow(
    'chat',
    'CONTACT_FLOW',
    {
      wait: waitInChat({ seconds: 600, returned: 'bye', done: 'bye', error: 'bye' }),
      bye: disconnect(),
    },
    ['CHAT'],
  );
  expect(() => compileFlow(program, same)).not.toThrow();
});
