import { compare } from '../flow-builder/branch-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { endFlow, loopPrompts, message } from '../flow-builder/message-blocks.ts';
import { recording, say } from '../flow-builder/prompts.ts';
import { attribute, text } from '../flow-builder/values.ts';

/** Heard by the operator alone before the talk. Recordings of a bucket can't be played here; the screen tells the rest. */
export const agentWhisper = flow('agent-whisper', 'AGENT_WHISPER', {
  'Is it urgent': compare({
    value: attribute('priority'),
    cases: [{ equals: 'P1', to: 'Say that it is urgent' }],
    otherwise: 'Say what it is about',
  }),
  'Say that it is urgent': message({ prompt: say('P1'), next: 'Say what it is about' }),
  'Say what it is about': message({
    prompt: say(text`${attribute('service')}, ${attribute('lang')}`),
    next: 'Connected',
  }),
  Connected: endFlow(),
});

/** Nothing: the caller has been told enough. */
export const customerWhisper = flow('customer-whisper', 'CUSTOMER_WHISPER', {
  Connected: endFlow(),
});

export const customerHold = flow('customer-hold', 'CUSTOMER_HOLD', {
  'Hold the line': loopPrompts({ prompts: [recording('hold-the-line'), recording('music')] }),
});
