import { foreignLangs, officialLang } from '../../../i18n/languages.ts';
import { compareValue } from '../flow-builder/branch-blocks.ts';
import { setAttributes, setRecording } from '../flow-builder/contact-blocks.ts';
import { defineFlow } from '../flow-builder/flow.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { setPriority, transferToQueue } from '../flow-builder/queue-blocks.ts';
import { contactAttributeRef } from '../flow-builder/values.ts';
import { announceRecording } from './parts/announce-recording.ts';
import { firstEventFlowBlockName, setCallEventFlows } from './parts/call-event-flows.ts';
import { chooseQueue } from './parts/choose-queue.ts';
import { endCall } from './parts/end-call.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';

const greeting: FlowPart<'CONTACT_FLOW'> = {
  'Is a language known': compareValue({
    value: contactAttributeRef('lang'),
    cases: foreignLangs.map((lang) => ({ equals: lang, to: 'Say who calls' })),
    otherwise: 'Speak Vietnamese',
  }),
  'Speak Vietnamese': setAttributes({
    attributes: { lang: officialLang },
    next: 'Say who calls',
    error: 'Say who calls',
  }),
  'Say who calls': playMessage({
    prompt: recordingPrompt(contactAttributeRef('greeting')),
    next: 'Announce the recording',
  }),
  'Announce the recording': announceRecording('May it be recorded'),
  'May it be recorded': compareValue({
    value: contactAttributeRef('recording'),
    cases: [{ equals: 'no', to: 'Record nothing' }],
    otherwise: 'Record the talk',
  }),
  'Record nothing': setRecording({ record: [], next: firstEventFlowBlockName }),
  'Record the talk': setRecording({ record: ['Agent', 'Customer'], next: firstEventFlowBlockName }),
};

/**
 * Contact flow for the hotline's calls to citizens who requested a callback. The calls enter the queue of the ticket's
 * service with top priority.
 */
export const outboundFlow = defineFlow(
  'outbound',
  'CONTACT_FLOW',
  mergeParts<'CONTACT_FLOW'>(
    greeting,
    setCallEventFlows('First in the queue'),
    { 'First in the queue': setPriority({ priority: 1, next: 'Which line' }) },
    chooseQueue('Which line', { next: 'Into the queue', error: 'Goodbye' }),
    { 'Into the queue': transferToQueue({ full: 'Goodbye', error: 'Goodbye' }) },
    endCall('Goodbye', 'informed', 'we-call-again'),
  ),
);
