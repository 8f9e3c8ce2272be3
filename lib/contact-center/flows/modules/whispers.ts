import {
  languageWhispers,
  serviceWhispers,
  urgentWhisper,
} from '../../../../core/contact-center/prompts/operator-whispers.ts';
import type { SpokenText } from '../../../../core/contact-center/prompts/spoken-text.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { defineFlow } from '../../flow-builder/flow.ts';
import { endFlow, loopPrompts, playMessage } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { contactAttributeRef, resourceRef } from '../../flow-builder/values.ts';
import { type FlowPart, mergeParts } from '../parts/part.ts';

const whisper = ({ key }: SpokenText, next: string) =>
  playMessage({ prompt: { prompt: resourceRef(`prompt:${key}`) }, next });

/** Builds flow blocks that announce the value of a contact attribute, if there is a recording for it. */
const whisperAttribute = (
  name: string,
  attribute: string,
  whispers: typeof serviceWhispers,
  next: string,
): FlowPart<'AGENT_WHISPER'> => ({
  [name]: compareValue({
    value: contactAttributeRef(attribute),
    cases: whispers.map(({ value, key }) => ({ equals: value, to: `Say ${key}` })),
    otherwise: next,
  }),
  ...Object.fromEntries(whispers.map((each) => [`Say ${each.key}`, whisper(each, next)])),
});

/** Contact flow that announces urgency, service and foreign language of a call to the operator before the conversation. */
export const agentWhisperFlow = defineFlow(
  'agent-whisper',
  'AGENT_WHISPER',
  mergeParts<'AGENT_WHISPER'>(
    {
      'Is it urgent': compareValue({
        value: contactAttributeRef('priority'),
        cases: [{ equals: 'P1', to: 'Say that it is urgent' }],
        otherwise: 'Which service',
      }),
      'Say that it is urgent': whisper(urgentWhisper, 'Which service'),
    },
    whisperAttribute('Which service', 'service', serviceWhispers, 'Which language'),
    whisperAttribute('Which language', 'lang', languageWhispers, 'Connected'),
    { Connected: endFlow() },
  ),
);

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
