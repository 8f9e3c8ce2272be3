import { callFlowLimits } from '../../../../../core/contact-center/model/call-flow-limits.ts';
import { setAttributes, setRecording } from '../../../flow-builder/contact-blocks.ts';
import { playMenu } from '../../../flow-builder/input-blocks.ts';
import { playMessage } from '../../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../../flow-builder/prompts.ts';
import { contactAttributeRef, lambdaResultRef } from '../../../flow-builder/values.ts';
import { invokeAnswerCall } from '../invoke-answer-call.ts';
import type { FlowPart } from '../part.ts';

/**
 * Builds flow blocks that record a voice message after a tone. The recording ends when the caller presses a phone key or the
 * time limit is reached.
 */
export function recordVoiceMessage(name: string, next: string): FlowPart {
  const tone = `${name} - after the tone`;
  const stop = `${name} - stop recording`;
  return {
    [name]: setRecording({ record: [], flow: 'Enabled', next: `${name} - note the start` }),
    [`${name} - note the start`]: invokeAnswerCall('record', {
      with: { code: contactAttributeRef('ticket') },
      next: `${name} - keep the start`,
      error: `${name} - without a start`,
    }),
    [`${name} - keep the start`]: setAttributes({
      attributes: { vm: 'yes', vmStart: lambdaResultRef('startedAt') },
      next: tone,
      error: tone,
    }),
    // the whole recording is still stored; only the start of the message is unknown
    [`${name} - without a start`]: setRecording({
      record: [],
      flow: 'Enabled',
      next: `${name} - mark it all`,
    }),
    [`${name} - mark it all`]: setAttributes({
      attributes: { vm: 'yes' },
      next: tone,
      error: tone,
    }),
    [tone]: playMenu({
      prompt: recordingPrompt('beep'),
      seconds: callFlowLimits.messageSeconds,
      on: { '#': stop },
      timeout: stop,
      noMatch: stop,
      error: stop,
    }),
    [stop]: setRecording({
      record: ['Agent', 'Customer'],
      flow: 'Disabled',
      next: `${name} - thank them`,
    }),
    [`${name} - thank them`]: playMessage({ prompt: recordingPrompt('message-kept'), next }),
  };
}
