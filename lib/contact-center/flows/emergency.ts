import { callFlowLimits } from '../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { defineFlow, type FlowDefinition } from '../flow-builder/flow.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { type FlowPrompt, recordingPrompt } from '../flow-builder/prompts.ts';
import { invokeModule, transferToFlow, transferToNumber } from '../flow-builder/transfer-blocks.ts';
import { contactAttributeRef, resourceRef } from '../flow-builder/values.ts';
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
    error: 'Is their language known',
  }),
});

const adviseToDial115 = (prompt: FlowPrompt) =>
  playInterruptiblePrompt(prompt, { '#': 'Goodbye' }, 'Note what it is');

/**
 * Flow blocks for emergencies when the call cannot be transferred to the ambulance service (115). They ask the caller to
 * dial 115, in all languages only if the caller's language is unknown, open a ticket, and connect callers who stay on the line
 * to an operator with top priority.
 */
const toOperator: FlowPart<'CONTACT_FLOW'> = {
  'Is their language known': compareValue({
    value: contactAttributeRef('chosen'),
    cases: [{ equals: 'yes', to: 'Say to dial 115' }],
    otherwise: 'Say it in all languages',
  }),
  'Say to dial 115': adviseToDial115(recordingPrompt('dial-115')),
  'Say it in all languages': adviseToDial115(recordingPrompt('dial-115', 'all')),
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
        ? [noteIt('Is their language known')]
        : [noteIt('Say that 115 is called'), to115(number)]),
      toOperator,
      endCall('Goodbye', 'emergency', 'dial-115'),
    ),
  );
}

export const emergencyFlow = createEmergencyFlow(callFlowLimits.emergencyNumber);
