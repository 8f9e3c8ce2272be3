import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { defineFlowModule } from '../../flow-builder/flow.ts';
import { returnFromModule } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { contactAttributeRef } from '../../flow-builder/values.ts';
import { mergeParts } from '../parts/part.ts';
import { playRecordingNotice } from '../parts/recording-notice.ts';

/**
 * Contact flow module that announces the recording unless the call has announced it before. It runs after the caller's first
 * choice, and before anything is recorded.
 */
export const recordingNoticeModule = defineFlowModule(
  'recording-notice',
  mergeParts<'MODULE'>(
    {
      'Was it announced': compareValue({
        value: contactAttributeRef('announced'),
        cases: [{ equals: 'yes', to: 'Done' }],
        otherwise: 'Note the announcement',
      }),
      'Note the announcement': setAttributes({
        attributes: { announced: 'yes' },
        next: 'Announce',
        error: 'Announce',
      }),
    },
    playRecordingNotice('Announce', {
      prompt: recordingPrompt('recording-notice'),
      next: 'Done',
    }),
    { Done: returnFromModule() },
  ),
);
