import { callFlowLimits } from '../../../core/contact-center/model/call-flow-limits.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { defineFlow, type FlowDefinition } from '../flow-builder/flow.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { invokeModule, transferToFlow, transferToNumber } from '../flow-builder/transfer-blocks.ts';
import { resourceRef } from '../flow-builder/values.ts';
import { endCall } from './parts/end-call.ts';
import { playInterruptiblePrompt } from './parts/interruptible-prompt.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';
import { emergencyTopic } from './parts/ticket/emergency-topic.ts';

const noteIt = (next: string): FlowPart<'CONTACT_FLOW'> => ({
  'Note the emergency': setAttributes({ attributes: { ended: 'emergency' }, next, error: next }),
});

const to115 = (number: string): FlowPart<'CONTACT_FLOW'> => ({
  'Say that 115 is called': playMessage({ prompt: recordingPrompt('to-115'), next: 'To 115' }),
  'To 115': transferToNumber({
    number,
    seconds: callFlowLimits.emergencyRingSeconds,
    error: 'Say to dial 115',
  }),
});

/**
 * Flow blocks for emergencies when the call cannot be transferred to the ambulance service (115). They ask the caller to
 * dial 115, open a ticket, and connect callers who stay on the line to an operator with top priority.
 */
const toOperator: FlowPart<'CONTACT_FLOW'> = {
  'Say to dial 115': playInterruptiblePrompt(
    recordingPrompt('dial-115', 'all'),
    { '#': 'Goodbye' },
    'Note what it is',
  ),
  'Note what it is': setAttributes({
    attributes: emergencyTopic,
    next: 'Open a ticket',
    error: 'Open a ticket',
  }),
  'Open a ticket': invokeModule({
    module: resourceRef('module:open-ticket'),
    next: 'To an operator',
    error: 'To an operator',
  }),
  'To an operator': transferToFlow({ flow: resourceRef('flow:operators'), error: 'Goodbye' }),
};

/**
 * Builds the contact flow for calls about danger to life. If `number` reaches the ambulance service (115) from Connect, the
 * flow transfers the call there. Otherwise it asks callers to dial 115 themselves.
 */
export function createEmergencyFlow(number: string | undefined): FlowDefinition {
  return defineFlow(
    'emergency',
    'CONTACT_FLOW',
    mergeParts<'CONTACT_FLOW'>(
      ...(number === undefined
        ? [noteIt('Say to dial 115')]
        : [noteIt('Say that 115 is called'), to115(number)]),
      toOperator,
      endCall('Goodbye', 'emergency', 'dial-115'),
    ),
  );
}

export const emergencyFlow = createEmergencyFlow(callFlowLimits.emergencyNumber);
