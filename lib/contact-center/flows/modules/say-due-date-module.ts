import { defineFlowModule } from '../../flow-builder/flow.ts';
import { playMessage, returnFromModule } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { contactAttributeRef } from '../../flow-builder/values.ts';
import { mergeParts } from '../parts/part.ts';
import { dueDateRecordingFields, playSequence } from '../parts/play-sequence.ts';

/** Contact flow module that reads out the date by which the ticket must be answered. */
export const sayDueDateModule = defineFlowModule(
  'say-due',
  mergeParts<'MODULE'>(
    { 'An answer is due': playMessage({ prompt: recordingPrompt('answer-due'), next: 'Due 1' }) },
    playSequence('Due', dueDateRecordingFields.map(contactAttributeRef), 'Said'),
    { Said: returnFromModule() },
  ),
);
