import { defineFlowModule } from '../flow-builder/flow.ts';
import { returnFromModule } from '../flow-builder/message-blocks.ts';
import { mergeParts } from './parts/part.ts';
import { recordVoiceMessage } from './parts/ticket/record-voice-message.ts';

/** Contact flow module that records a voice message for the ticket. */
export const voiceMessageModule = defineFlowModule(
  'voice-message',
  mergeParts<'MODULE'>(recordVoiceMessage('Record them', 'Recorded'), {
    Recorded: returnFromModule(),
  }),
);
