import { compare } from '../flow-builder/branch-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { endFlow, loopPrompts, message } from '../flow-builder/message-blocks.ts';
import { recording, say } from '../flow-builder/prompts.ts';
import { attribute, text } from '../flow-builder/values.ts';

/**
 * Contact flow that tells the operator service and language before the conversation. It uses synthesized speech, since
 * Connect cannot play recordings from S3 here.
 */
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

/** Empty whisper flow that replaces Connect's default, so that callers hear nothing before the conversation. */
export const customerWhisper = flow('customer-whisper', 'CUSTOMER_WHISPER', {
  Connected: endFlow(),
});

export const customerHold = flow('customer-hold', 'CUSTOMER_HOLD', {
  'Hold the line': loopPrompts({ prompts: [recording('hold-the-line'), recording('music')] }),
});
