import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { defineFlowModule } from '../../flow-builder/flow.ts';
import { playMenu } from '../../flow-builder/input-blocks.ts';
import { playMessage, returnFromModule } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { contactAttributeRef } from '../../flow-builder/values.ts';
import { playSkippablePrompt } from '../parts/interruptible-prompt.ts';
import { mergeParts } from '../parts/part.ts';

/**
 * Contact flow module that announces, once per call, that the call is recorded. Key `*` leads to the details and to a call
 * without recording. It runs after the caller's first choice, and before anything is recorded. If a flow has announced the
 * recording itself and sets `announced` to `wants-details`, the module begins with the details.
 */
export const recordingNoticeModule = defineFlowModule(
  'recording-notice',
  mergeParts<'MODULE'>({
    'Was it announced': compareValue({
      value: contactAttributeRef('announced'),
      cases: [
        { equals: 'yes', to: 'Done' },
        { equals: 'wants-details', to: 'Note the request for details' },
      ],
      otherwise: 'Note the announcement',
    }),
    'Note the request for details': setAttributes({
      attributes: { announced: 'yes' },
      next: 'Details of the recording',
      error: 'Details of the recording',
    }),
    'Note the announcement': setAttributes({
      attributes: { announced: 'yes' },
      next: 'Announce',
      error: 'Announce',
    }),
    Announce: playSkippablePrompt(
      recordingPrompt('recording-notice'),
      { '*': 'Details of the recording' },
      'Done',
    ),
    'Details of the recording': playMenu({
      prompt: recordingPrompt('recording-details'),
      seconds: callFlowLimits.keySeconds,
      on: { 1: 'Done', 2: 'Refuse the recording' },
      timeout: 'Done',
      noMatch: 'Done',
      error: 'Done',
    }),
    'Refuse the recording': setAttributes({
      attributes: { recording: 'no' },
      next: 'Say that nothing is recorded',
      error: 'Say that nothing is recorded',
    }),
    'Say that nothing is recorded': playMessage({
      prompt: recordingPrompt('recording-refused'),
      next: 'Done',
    }),
    Done: returnFromModule(),
  }),
);
