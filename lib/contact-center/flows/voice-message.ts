import { flowModule } from '../flow-builder/flow.ts';
import { returnFromModule } from '../flow-builder/message-blocks.ts';
import { whole } from './parts/part.ts';
import { takeMessage } from './parts/take-message.ts';

/** Contact flow module that records a voice message for the ticket. */
export const voiceMessage = flowModule(
  'voice-message',
  whole<'MODULE'>(takeMessage('Record them', 'Recorded'), { Recorded: returnFromModule() }),
);
