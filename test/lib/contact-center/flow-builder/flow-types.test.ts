import { expect, test } from 'vitest';
import { wait } from '../../../../lib/contact-center/flow-builder/branch-blocks.ts';
import { compile } from '../../../../lib/contact-center/flow-builder/compile.ts';
import { flow, flowModule } from '../../../../lib/contact-center/flow-builder/flow.ts';
import {
  disconnect,
  endFlow,
  loopPrompts,
  message,
  returnFromModule,
} from '../../../../lib/contact-center/flow-builder/message-blocks.ts';
import { recording, say } from '../../../../lib/contact-center/flow-builder/prompts.ts';
import {
  moveToQueue,
  transferToOperator,
} from '../../../../lib/contact-center/flow-builder/queue-blocks.ts';
import { attribute, ref } from '../../../../lib/contact-center/flow-builder/values.ts';
import { validateFlow } from '../../../../lib/contact-center/flow-language/validate-flow.ts';

const same = (name: string) => name;

test('queue, whisper, hold and transfer flows and modules have their own blocks', () => {
  const queue = flow('queue', 'CUSTOMER_QUEUE', {
    wait: loopPrompts({
      prompts: [recording('queue'), recording('music', 'all')],
      interrupt: { seconds: 40, to: 'move' },
    }),
    move: moveToQueue({ queue: ref('queue:next'), full: 'wait', error: 'wait' }),
  });
  const whisper = flow('whisper', 'AGENT_WHISPER', {
    say: message({ prompt: say(attribute('service')), next: 'end' }),
    end: endFlow(),
  });
  const hold = flow('hold', 'CUSTOMER_HOLD', {
    music: loopPrompts({ prompts: [recording('music')] }),
  });
  const transfer = flow('transfer', 'AGENT_TRANSFER', { over: transferToOperator() });
  const part = flowModule('part', { back: returnFromModule() }, { returns: ['Success'] });
  const types = [queue, whisper, hold, transfer, part].map(
    (program) => validateFlow(compile(program, same)).type,
  );
  expect(types).toEqual([
    'CUSTOMER_QUEUE',
    'AGENT_WHISPER',
    'CUSTOMER_HOLD',
    'AGENT_TRANSFER',
    'MODULE',
  ]);
});

test('a chat may wait', () => {
  const program = flow(
    'chat',
    'CONTACT_FLOW',
    {
      wait: wait({ seconds: 600, returned: 'bye', done: 'bye', error: 'bye' }),
      bye: disconnect(),
    },
    ['CHAT'],
  );
  expect(() => compile(program, same)).not.toThrow();
});
