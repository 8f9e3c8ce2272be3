import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { defineFlow } from '../../flow-builder/flow.ts';
import { endFlow, loopPrompts, playMessage } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt, textPrompt } from '../../flow-builder/prompts.ts';
import { contactAttributeRef, flowText } from '../../flow-builder/values.ts';

/**
 * Contact flow that announces service and language to the operator before the conversation. It uses synthesized speech,
 * because Connect cannot play recordings from S3 in a whisper flow.
 */
export const agentWhisperFlow = defineFlow('agent-whisper', 'AGENT_WHISPER', {
  'Is it urgent': compareValue({
    value: contactAttributeRef('priority'),
    cases: [{ equals: 'P1', to: 'Say that it is urgent' }],
    otherwise: 'Say what it is about',
  }),
  'Say that it is urgent': playMessage({ prompt: textPrompt('P1'), next: 'Say what it is about' }),
  'Say what it is about': playMessage({
    prompt: textPrompt(flowText`${contactAttributeRef('service')}, ${contactAttributeRef('lang')}`),
    next: 'Connected',
  }),
  Connected: endFlow(),
});

/**
 * Empty contact flow that replaces Connect's default customer whisper flow, so that callers hear no announcement before the
 * conversation.
 */
export const customerWhisperFlow = defineFlow('customer-whisper', 'CUSTOMER_WHISPER', {
  Connected: endFlow(),
});

export const customerHoldFlow = defineFlow('customer-hold', 'CUSTOMER_HOLD', {
  'Hold the line': loopPrompts({
    prompts: [recordingPrompt('hold-the-line'), recordingPrompt('music')],
  }),
});
