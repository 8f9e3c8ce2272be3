import { callFlowLimits } from '../../../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue, loopTimes } from '../../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../../flow-builder/contact-blocks.ts';
import { playMessage } from '../../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../../flow-builder/prompts.ts';
import { contactAttributeRef, lambdaResultRef } from '../../../flow-builder/values.ts';
import { invokeAnswerCall } from '../invoke-answer-call.ts';
import type { FlowPart } from '../part.ts';
import { codeRecordingFields, dueDateRecordingFields } from '../play-sequence.ts';

const savedAttributes = [
  'priority',
  'screenPop',
  'sms',
  ...codeRecordingFields,
  ...dueDateRecordingFields,
];

/**
 * Builds flow blocks that open the call's ticket. After an error, they ask the caller to wait and retry once. A second
 * attempt within the same call opens no second ticket. The contact attribute `opened` holds the result.
 */
export function saveTicket(name: string, next: string): FlowPart {
  return {
    [name]: invokeAnswerCall('open', {
      with: {
        service: contactAttributeRef('service'),
        group: contactAttributeRef('group'),
        topic: contactAttributeRef('topic'),
        area: contactAttributeRef('area'),
        lang: contactAttributeRef('lang'),
        aboutOffice: contactAttributeRef('aboutOffice'),
        withheld: 'no',
      },
      seconds: callFlowLimits.openingSeconds,
      next: `${name} - is it there`,
      error: `${name} - try again`,
    }),
    [`${name} - try again`]: loopTimes({
      times: 1,
      again: `${name} - one moment`,
      done: `${name} - note the failure`,
    }),
    // after the call, an urgent call without a ticket is called back
    [`${name} - note the failure`]: setAttributes({
      attributes: { opened: 'failed' },
      next,
      error: next,
    }),
    [`${name} - one moment`]: playMessage({ prompt: recordingPrompt('one-moment'), next: name }),
    [`${name} - is it there`]: compareValue({
      value: lambdaResultRef('kind'),
      cases: [{ equals: 'opened', to: `${name} - keep the code` }],
      otherwise: `${name} - keep the reason`,
    }),
    [`${name} - keep the code`]: setAttributes({
      attributes: {
        ticket: lambdaResultRef('code'),
        opened: lambdaResultRef('kind'),
        ...Object.fromEntries(savedAttributes.map((key) => [key, lambdaResultRef(key)])),
      },
      next,
      error: next,
    }),
    [`${name} - keep the reason`]: setAttributes({
      attributes: { opened: lambdaResultRef('kind') },
      next,
      error: next,
    }),
  };
}
